/** A formula found in stripped text. */
export interface FoundFormula {
  /** UTF-16 offset of its first character. */
  readonly from: number;
  /** UTF-16 offset after its last character. */
  readonly to: number;
  /** Its TeX, without dollars. */
  readonly tex: string;
  /** Why it was taken for mathematics, in a few words for people. */
  readonly reason: string;
}
