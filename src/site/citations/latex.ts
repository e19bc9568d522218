import { DOUBLE_STRUCK, LETTERS, LOWERED, OPERATORS, RAISED } from '../../schema/formulas/signs.ts';
import { oneLine } from './citation.ts';

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // Readers count the braces of `\{` and `\}` like any others: a single one would swallow what follows.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
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

/** What stands between braces: from a letter to a letter, no brackets or quotation marks between them. */
const CORE = /[\p{L}\p{N}](?:[^\s()[\]{}<>“”‘’"!?,;:]*[\p{L}\p{M}\p{N}+*#])?/gu;

function wordLatex(word: string): string {
  if (!HAS_INNER_CAPITAL.test(word)) return escapeLatex(word);
  let latex = '';
  let end = 0;
  for (const { 0: core, index } of word.matchAll(CORE)) {
    const written = escapeLatex(core);
    latex += escapeLatex(word.slice(end, index));
    latex += /[\p{Lu}\p{N}]/u.test(core) ? `{${written}}` : written;
    end = index + core.length;
  }
  return latex + escapeLatex(word.slice(end));
}

/** TeX of the signs that formulas of some sources have in Unicode. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ...reversed(RAISED, (sign) => `^{${sign}}`),
  ...reversed(LOWERED, (sign) => `_{${sign}}`),
  ...reversed(DOUBLE_STRUCK, (letter) => `\\mathbb{${letter}}`),
  ...reversed(OPERATORS, (name) => `\\${name} `),
  ...reversed(LETTERS, (name) => `\\${name} `),
]);

/** Turns a table around; of two names of a sign the first counts, and what is ASCII stays as it is. */
function reversed(
  table: ReadonlyMap<string, string>,
  write: (name: string) => string,
): [string, string][] {
  return [...table]
    .filter(([, sign]) => /^\P{ASCII}$/u.test(sign))
    .map(([name, sign]): [string, string] => [sign, write(name)])
    .toReversed();
}

/**
 * Makes a formula fit for a BibTeX value: signs of Unicode become commands, and its braces must balance
 * even for readers that do not know `\{` from `{`.
 *
 * @param tex a formula without delimiters
 * @returns the formula on one line; nothing where its braces do not balance
 */
export function formulaLatex(tex: string): string | undefined {
  // No command needs the space behind it before anything but a letter.
  const line = oneLine(tex)
    .replaceAll(/\P{ASCII}/gu, (sign) => COMMANDS.get(sign) ?? sign)
    .replaceAll(/(\\[A-Za-z]+) (?![A-Za-z])/g, '$1');
  let depth = 0;
  for (const sign of line) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth < 0) return undefined;
  }
  return depth === 0 && !/(?:^|[^\\])(?:\\\\)*\\$/.test(line) ? line : undefined;
}
