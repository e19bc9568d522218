/** TeX's accents as combining marks. */
const COMBINING: Readonly<Record<string, string | undefined>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  r: '\u030a',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
};

/** `\"u`, `\'{e}`, `\v{c}`, `\c c`, `\'\i`; letters take braces or a space, signs need neither. */
const ACCENT =
  /\\(?:(["'`^~=.])\s?(?:\{(\\?[A-Za-z])\}|(\\[ij](?![A-Za-z])|[A-Za-z]))|([uvHrckdb])(?:\{(\\?[A-Za-z])\}| ([A-Za-z])(?![A-Za-z]\b)))/y;

/**
 * Reads a TeX accent.
 *
 * @param text the text
 * @param at where its backslash stands
 * @returns the letter with its accent as one Unicode character, and where the accent ends; nothing if none is there
 */
export function readAccent(text: string, at: number): { letter: string; to: number } | undefined {
  ACCENT.lastIndex = at;
  const match = ACCENT.exec(text);
  if (match === null) return undefined;
  const mark = COMBINING[(match[1] ?? match[4]) as string];
  const base = (match[2] ?? match[3] ?? match[5] ?? match[6] ?? '').replace('\\', '');
  if (mark === undefined || base === '') return undefined;
  const letter = `${base}${mark}`.normalize('NFC');
  return letter.length === 1 ? { letter, to: ACCENT.lastIndex } : undefined;
}
