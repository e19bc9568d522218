/** Commands that take sizes, and these: they move, space or draw. */
const SIZED =
  /\\(?:(?:raisebox|[hv]space\*?)\s*(\{[^{}]*\})|rule\s*((?:\[[^\]]*\])?\s*\{[^{}]*\}\s*\{[^{}]*\})|(?:[hvm]?kern|[hm]skip|above)(?![A-Za-z])\s*\{?\s*(-?[\d.]+\s*[a-z]{0,2}))/g;
const SIZE = /(-?\d*\.?\d+)\s*(em|ex|mu|pt|pc|in|cm|mm|bp|px)?/g;
/** Sizes in em, roughly. */
const IN_EM: Readonly<Record<string, number>> = {
  ex: 0.43,
  mu: 1 / 18,
  pt: 0.1,
  bp: 0.1,
  px: 0.1,
  pc: 1.2,
  mm: 0.28,
  cm: 2.85,
  in: 7.2,
};
/** No author moves or spaces signs by more; KaTeX bounds only what is positive. */
const LARGEST = 3;

/**
 * Tells whether a formula moves signs out of its place, or spaces or draws so much that it does: off the page, or
 * over what stands around it.
 *
 * @param tex the formula without delimiters
 */
export function hasWildSizes(tex: string): boolean {
  for (const [, braced, drawn, bare] of tex.matchAll(SIZED)) {
    const sizes = braced ?? drawn ?? bare ?? '';
    for (const [, value, unit] of sizes.matchAll(SIZE)) {
      if (Math.abs(Number(value)) * (IN_EM[unit ?? ''] ?? 1) > LARGEST) return true;
    }
  }
  return false;
}
