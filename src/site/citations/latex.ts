import { oneLine } from './citation.ts';

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '\\ldots{}',
  '\u00a0': '~',
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  ı: '{\\i}',
};

/** Accents that classic BibTeX and LaTeX know, by their combining mark. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r ',
  '\u030b': 'H ',
  '\u030c': 'v ',
  '\u0327': 'c ',
  '\u0328': 'k ',
};

/**
 * Escapes words for LaTeX: its special signs, typographic quotes and dashes, accented Latin letters
 * as classic BibTeX sorts them. Other letters and signs stay as they are, in UTF-8.
 *
 * @param text plain text
 * @returns LaTeX with balanced braces
 */
export function escapeLatex(text: string): string {
  return text
    .replaceAll(/[\\{}&%$#_~^<>|“”‘’–—…\u00a0ßæÆœŒøØłŁı]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll(/[À-ſǍ-ǰȘ-ț]/g, (letter) => {
      const [base = '', mark = '', more] = letter.normalize('NFD');
      const accent = ACCENTS[mark];
      return accent === undefined || more !== undefined ? letter : `{\\${accent}${base}}`;
    });
}

/** A word whose capitals a style must not lower: `GPT-4`, `RegMean++`, `LLMs`. */
const HAS_INNER_CAPITAL = /\p{L}.*\p{Lu}|\p{N}.*\p{Lu}|\p{Lu}.*\p{N}/u;

/** A word that is the same in LaTeX, as most are. */
const PLAIN_WORD = /^[A-Za-z]?[a-z,:.-]*$/;

/**
 * Writes the words of a title so that bibliography styles keep the capitals of names.
 *
 * @param text words of a title
 * @returns LaTeX; words with capitals inside stand between braces
 */
export function titleLatex(text: string): string {
  return text
    .split(' ')
    .map((word) => (PLAIN_WORD.test(word) ? word : wordLatex(word)))
    .join(' ');
}

function wordLatex(word: string): string {
  return HAS_INNER_CAPITAL.test(word) ? `{${escapeLatex(word)}}` : escapeLatex(word);
}

/**
 * Makes a formula fit for a BibTeX value: its braces must balance even for readers that do not know
 * `\{` from `{`.
 *
 * @param tex a formula without delimiters
 * @returns the formula on one line; nothing where its braces do not balance
 */
export function balancedFormula(tex: string): string | undefined {
  const line = oneLine(tex);
  let depth = 0;
  for (const sign of line) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth < 0) return undefined;
  }
  return depth === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/.test(line) ? line : undefined;
}
