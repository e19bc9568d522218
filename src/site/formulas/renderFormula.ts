import katex from 'katex';

/** What KaTeX tells the developer's console of each sign that none of its fonts has. */
const SIGN_OF_OTHER_FONT = 'No character metrics for ';

/**
 * Runs KaTeX without a word to the console about signs that its fonts lack: browsers take them from another
 * font, and whoever builds the site can do nothing about them. All else that is told still is.
 *
 * @param typeset what calls KaTeX, and does not wait for anything
 * @returns what it returns
 * @throws what it throws
 */
export function quietly<Result>(typeset: () => Result): Result {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).startsWith(SIGN_OF_OTHER_FONT)) warn.apply(console, words);
  };
  try {
    return typeset();
  } finally {
    console.warn = warn;
  }
}

/**
 * Typesets a formula as `katex.renderToString` does, {@link quietly}.
 *
 * @param tex the formula without delimiters
 * @param options KaTeX's
 * @returns HTML
 * @throws what KaTeX throws, where the options ask for it
 */
export function renderFormula(tex: string, options: katex.KatexOptions): string {
  return quietly(() => katex.renderToString(tex, options));
}
