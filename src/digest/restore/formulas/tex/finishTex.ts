/** A variable behind itself or a power of it, at the end of an order: `O(n^2n)` was `O(n^2\log{n})`. */
const BESIDE_ITSELF =
  /(?=[A-Za-z]\)$)(?<=O\}{0,2}\((?:.*[^A-Za-z\\])?([A-Za-z])(?:\^(?:\{[^{}]*\}|\w))?)\1/;

/** Puts a logarithm back of which the Hub left only the braced argument. */
const withLogarithm = (tex: string): string => tex.replace(BESIDE_ITSELF, '\\log{$1}');

/** A short word beside an upright one is none of letters multiplied: `old \text{code}`, `is~\text{capable}~of`. */
const BEFORE_WORD = /(?<![\\A-Za-z{_^~])([a-z]{2,3})(?=[ ~]\\text\{)/g;
const AFTER_WORD = /(?<=\\text\{[A-Za-z]+\}[ ~])([a-z]{2,3})(?![A-Za-z_^({])/g;

const withShortWords = (tex: string): string =>
  tex.includes('\\text{')
    ? tex.replace(BEFORE_WORD, '\\text{$1}').replace(AFTER_WORD, '\\text{$1}')
    : tex;

/** Joins neighboring upright words: `\text{a} \text{b}` → `\text{a b}`. */
function joinText(tex: string): string {
  return tex
    .replace(/\\text\{([A-Za-z]+)\}( ?)(?=\\text\{)/g, '\\text{$1$2§}')
    .replace(/§\}\\text\{/g, '');
}

/** A number of several signs as a script that ends there: `2^125`, `10^-15`; TeX would raise its first sign alone. */
const LONG_NUMBER = /(?<=[_^])(-?\d{2,}(?:\.\d+)?|-\d(?:\.\d+)?|\d\.\d+)(\/\d+)?(?![\w\\{(^.])/g;
/** A word, or two letters that count, as the index of a letter: `L_acc`, `\Delta_ij`, but no product `X_AB`. */
const LONG_INDEX =
  /(?<=(?:(?<![A-Za-z\\_^])[A-Za-z]|\\[A-Za-z]+|\\text\{[A-Za-z]+\})_)([a-z]{2,6}|[A-Z][A-Za-z]{2,5})(?![\w\\{}(^'])/g;

/** Puts braces around scripts of several signs that were written without. */
function withBraces(tex: string): string {
  if (!/[_^](?:-?\d|[A-Za-z]{2})/.test(tex)) return tex;
  return tex
    .replace(LONG_NUMBER, (script, number: string, divisor = '') =>
      // `x^10/2` is a power that is divided, `n^-1/4` is none.
      divisor === '' || number.startsWith('-') ? `{${script}}` : `{${number}}${divisor}`,
    )
    .replace(LONG_INDEX, (word) => (word.length === 2 ? `{${word}}` : `{\\text{${word}}}`));
}

/**
 * Does to the TeX of a whole formula what its single tokens do not tell: neighboring words in one font, a
 * logarithm of which the Hub left only the braced argument, braces around long scripts.
 *
 * @param tex a formula
 * @returns the same, finished
 */
export const finishTex = (tex: string): string =>
  withBraces(withLogarithm(joinText(withShortWords(tex))));
