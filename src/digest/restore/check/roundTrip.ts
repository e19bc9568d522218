/**
 * What the Hub does to the TeX between dollars: a command with one plain braced argument leaves the
 * argument, any other loses its backslash, an escaped sign loses its backslash.
 * Seen on the Hub's papers page against the arXiv originals.
 *
 * @param tex a formula without delimiters
 * @returns the formula as a digest prints it
 */
export function stripLikeTheHub(tex: string): string {
  return tex
    .replace(/\\[A-Za-z]+\{([^{}]*)\}/g, '$1')
    .replace(/\\([A-Za-z]+)/g, '$1')
    .replace(/\\([^A-Za-z])/g, '$1');
}

/** Formulas between dollars; a dollar behind a backslash is one of money. */
const BETWEEN_DOLLARS = /(?<!\\)(\$\$?)((?:\\.|[^$\\])+)\1/g;

/**
 * Strips Markdown as the Hub strips an abstract: the dollars go, and what stands between them is
 * treated as {@link stripLikeTheHub} says.
 *
 * @param markdown a text with formulas between dollars
 * @returns the text as a digest prints it, and the formulas that were found, without dollars
 */
export function stripMarkdown(markdown: string): { text: string; formulas: string[] } {
  const formulas: string[] = [];
  const text = markdown.replace(BETWEEN_DOLLARS, (_match, _dollars, tex: string) => {
    formulas.push(tex);
    return stripLikeTheHub(tex);
  });
  return { text, formulas };
}

/** A backslash, or a sign beyond ASCII: something to decompose. */
const NOT_PLAIN = /[^ -[\]-~]/;

/**
 * The letters and digits of a text: what must survive every restoration, whatever becomes of quotes,
 * dashes, accents, escapes and text-mode commands.
 *
 * @param text any text
 * @returns its letters and digits, decomposed
 */
export function lettersAndDigits(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.replace(/[^A-Za-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .replace(/\\(?:text[a-z]*|emph|url|href|underline|mbox|footnote)(?![A-Za-z])/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Signs besides letters and digits that a formula must not win or lose. */
const essence = (text: string) =>
  text.normalize('NFKD').replace(/[^\p{L}\p{N}=<>+*/^_,.:;()[\]!&%#@?]/gu, '');

/**
 * Says whether a formula put back into stripped text says what the text said, sign for sign;
 * spaces, braces, bars and backslashes aside.
 *
 * @param tex the formula that was made
 * @param source the stretch of text it was made from
 */
export function stripsBack(tex: string, source: string): boolean {
  return essence(stripLikeTheHub(tex)) === essence(source);
}
