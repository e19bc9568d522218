/** TeX's text-mode commands and their opening brace; formulas are looked for in their arguments. */
const COMMAND =
  /\\(?:text(?:bf|it|tt|sc|sf|rm|color|superscript|subscript)|emph|underline|footnote|cite[a-z]*|href|url|mbox)(?![A-Za-z])\s?(?:\{|(?=\s))/g;

/**
 * Blanks out text-mode commands so that what looks for formulas sees the words they set; offsets stay.
 *
 * @param text any text
 * @returns a text of the same length
 */
export function maskCommands(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(COMMAND, (command) => ' '.repeat(command.length));
}
