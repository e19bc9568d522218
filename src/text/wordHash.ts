/** The hash of no letters: FNV-1a over the letters of a word. */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** The hash of a word with one more letter. */
export function addLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Tells whether a letter or digit is one of ASCII, by its code. */
export function isPlain(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
}

/** Tells whether a code of UTF-16 may be a letter, accent or digit beyond ASCII: dashes and quotes are none. */
export function isBeyondPlain(code: number): boolean {
  return code > 127 && (code < 0x2000 || code > 0x206f);
}
