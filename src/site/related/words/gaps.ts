/** What parts a word from the one before where that ends a phrase. */
export const BREAK = 0;
export const SPACE = 1;

const texts = ['', ' ', '-', '‐', '‑'];
const HYPHENS = new Map(['-', '‐', '‑'].map((sign) => [sign, texts.indexOf(sign)]));
const numbers = new Map(texts.map((text, number) => [text, number]));
/** A possessive ending belongs to what parts two words; so do a few, but no more. */
const LONGEST = 12;

/**
 * Tells what parts two words.
 *
 * @param text a text
 * @param before where the first word ends, or -1 where there is none in the text
 * @param end where it ends with its possessive ending
 * @param from where the second begins
 * @returns {@link BREAK}, {@link SPACE}, or the number of a hyphen or of a possessive ending with either
 */
export function gapBetween(text: string, before: number, end: number, from: number): number {
  if (before < 0 || from - end !== 1) return BREAK;
  const sign = text.charAt(end);
  const gap = sign === ' ' || sign === '\n' ? SPACE : (HYPHENS.get(sign) ?? BREAK);
  if (gap === BREAK || before === end) return gap;
  if (from - before > LONGEST) return BREAK;
  const ending = `${text.slice(before, end)}${gapText(gap)}`;
  const known = numbers.get(ending);
  if (known !== undefined) return known;
  numbers.set(ending, texts.length);
  texts.push(ending);
  return texts.length - 1;
}

/** Gives what stands between two words, with a space for the end of a line. */
export function gapText(gap: number): string {
  return texts[gap] ?? '';
}

/** Tells whether a hyphen parts two words. */
export function isHyphen(gap: number | undefined): boolean {
  if (gap === undefined || gap <= SPACE) return false;
  return HYPHENS.has(gapText(gap).at(-1) ?? '');
}
