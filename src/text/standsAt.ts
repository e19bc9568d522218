/**
 * Tells whether a word stands at a place of a text, letter by letter: for short words that is faster than
 * `startsWith`.
 *
 * @param word the word
 * @param text the text, at least as long as the place and the word together
 * @param from the place
 */
export function standsAt(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}

/** From this length on, V8 keeps a piece of a string as a reference into the whole. */
const LONGEST_COPIED = 12;

/**
 * Copies a text that may be a stretch of a longer one, which keeping it would keep too.
 *
 * @param text any text
 */
export function copyText(text: string): string {
  return copyStretch(text, 0, text.length);
}

/**
 * Copies a stretch of a text, so that keeping it does not keep the whole text.
 *
 * @param text any text
 * @param from where the stretch begins
 * @param to where it ends
 */
export function copyStretch(text: string, from: number, to: number): string {
  const piece = text.slice(from, to);
  return piece.length > LONGEST_COPIED ? Buffer.from(piece, 'utf16le').toString('utf16le') : piece;
}
