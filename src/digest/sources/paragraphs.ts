/**
 * Parts an abstract that was wrapped to a narrow column: an empty line or a line with spaces in front
 * begins a paragraph (as arXiv prints them), any other line end is a space.
 *
 * @param text an abstract as a program gives it
 * @returns its paragraphs, each on one line; none where there is no text
 */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n(?:[^\S\n]*\n)+|\n[^\S\n]+/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '');
}

/**
 * Makes a text one line.
 *
 * @param text any text
 * @returns the text with runs of white space and control signs as single spaces
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim()
    .toWellFormed();
}
