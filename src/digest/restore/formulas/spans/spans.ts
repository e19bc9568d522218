/** A span of tokens, both ends included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** A span that may be a formula, with the tagger's chances. */
export interface Candidate extends TokenSpan {
  /** Chance that exactly this span is a formula. */
  readonly chance: number;
}
