/** Letters of our face in the size of plots by their width in pixels, measured in Chromium. */
const WIDTHS: readonly (readonly [pixels: number, letters: string])[] = [
  [3, ' '],
  [4, 'ijlt-,.’'],
  [5, 'fIJ'],
  [6, 'rsz'],
  [8, 'bdhnpquBCEFLPTXY'],
  [9, 'ADGKOQRUV'],
  [10, 'wHN…'],
  [13, 'mMW'],
];

/** The width of digits, which all have the same, and of most other letters. */
const OTHER_WIDTH = 7;

const widthOf = new Map(
  WIDTHS.flatMap(([pixels, letters]) => [...letters].map((letter) => [letter, pixels] as const)),
);

/**
 * Estimates how much room a label takes, since nothing measures text where pages are built.
 *
 * @param text the label
 * @returns pixels, rather too many than too few
 */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (widthOf.get(letter) ?? OTHER_WIDTH), 0);
}

/**
 * Cuts a label that is too wide.
 *
 * @param text the label
 * @param width in pixels
 * @returns the label, or as much of it as fits with an ellipsis
 */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let fitting = text;
  while (fitting !== '' && textWidth(`${fitting}…`) > width) fitting = fitting.slice(0, -1);
  return `${fitting.trimEnd()}…`;
}
