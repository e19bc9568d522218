import type { FoundFormula } from './foundFormula.ts';
import { GREEK_NAMES } from './tables/fixedExpressions.ts';

/** A single letter in braces, left from a font (`{\bf X}`), with its scripts: never prose. */
const BRACED_LETTER = new RegExp(
  `(?<![\\\\\\p{L}\\p{N}{}_^])\\{(?:([A-Za-z])|(${GREEK_NAMES}))\\}((?:[_^](?:\\{[A-Za-z0-9,+*-]{1,20}\\}|[A-Za-z0-9*]))*)(?![{}_^\\p{L}\\p{N}])`,
  'gu',
);
/** Upright words, left from `{\rm StatsQ}`. */
const UPRIGHT = /(?<![\p{L}\p{N}\\])rm (\p{Lu}[A-Za-z]{1,30})(?![\p{L}\p{N}_^{])/gu;

/** `f(x)`, `p(x, y)`; not “a(n)”. Of 72 in the corpus, all were mathematics. */
const FUNCTION_OF_LETTERS = /(?<![\p{L}\p{N}_^\\{}$-])(?!a\(n\))[a-zA-Z]\([a-z](?:, ?[a-z])*\)/gu;
/** `poly(d)`, `polylog(n)`, `poly(log d)`. */
const POLYNOMIAL_IN =
  /(?<![\p{L}\p{N}_^\\])(poly|polylog)(\((?:log )?[a-zA-Z](?:, ?(?:log )?[a-zA-Z])*\))/gu;
/** The order of an autoregressive or moving-average process, `AR(p)`. */
const ORDER_OF_PROCESS = /(?<=(?<!\p{L})(?:AR|MA|VAR)\()[pq](?=\))/gu;
/** Consistency and calibration with respect to a class of hypotheses, always a script letter. */
const HYPOTHESIS_CLASS = /(?<![\p{L}\p{N}\\])H(?=-(?:consisten|calibrat))/gu;

/** Spaces of functions whose divergence or rotation exists, `H(div)`. */
const SOBOLEV_SPACE = /(?<![\p{L}\p{N}_^\\])H\((div|curl|rot)\)/gu;
/** Millionths behind a number, `150 mum`, `4.98 mug/m^3`; a mug alone is a cup. */
const MILLIONTHS = /(?<=\d[ ,]{0,3})mu(?:([msL])(?![\p{L}\p{N}_^])|g\/m\^(?:3|\{3\})(?!\p{N}))/gu;

/** A letter, a relation glued to it, and a number: `rapprox-0.38`, `N{=}50`. Of 16 in the corpus, all were mathematics. */
const GLUED_VALUE =
  /(?<![\p{L}\p{N}\\_^{])(\p{L})(?:(approx|leq|geq|neq|simeq|lesssim|gtrsim)|\{([=<>])\})([-+]?(?:\d[\d.]*\d|\d))(?![\p{L}\p{N}_^])/gu;
/** Groups of matrices and their algebras: `SO(3)`, `su(2)`. Of 82 in the corpus, 77 were mathematics. */
const MATRIX_GROUP =
  /(?<![\p{L}\p{N}_^\\{}$-])(SO|SE|SU|GL|SL|Sp|U(?=\(1)|[EO](?=\([\dn]\)[- ](?:[Ee]quivari|[Ii]nvari|[Ss]ymmetr|[Ss]teerable|group)))(\((?:\d|[ndN])\))(?![_^{])/gu;
const MATRIX_ALGEBRA = /(?<![\p{L}\p{N}_^\\{}$-])(so|se|su)(\((?:\d|[ndN])\))(?![_^{])/gu;

/**
 * A letter or a sign in front of a name, `muTransfer`, `perpGrad`. Of 12 in the corpus, all were mathematics; not
 * the “muLti-agEnt” of an acronym.
 */
const SIGN_OF_NAME = /(?<![\p{L}\p{N}\\_^])(?:mu(?!Lti)|perp)(?=\p{Lu}\p{L})/gu;
/** A sign between two names, `EnrightarrowDe`, `DALLcdotE`. Of 16 in the corpus, all were mathematics. */
const SIGN_BETWEEN_NAMES =
  /(?<=\p{L}\p{Ll})(?:(?:left|right|leftright)arrow|otimes|oplus)(?=\p{Lu})|(?<=\p{Lu})cdot(?=\p{Lu})/gu;

/**
 * Words in a font, left from a font around a font (`\textbf{\texttt{D}}ual`): with their command, and in
 * no other formula. A number may have lost its braces too.
 */
const WORDS_IN_FONT =
  /(?<![\\A-Za-z}_^])(mathbf|mathrm|mathit|mathsf|mathtt|textbf|textit|texttt|textsf|underline)\{(?:([A-Za-z][A-Za-z -]{2,99})\}|([A-Za-z]{1,2})\}(?=[a-z]{2})|(\d+(?:\.\d+)?)\})(?![_^])|(?<![\\A-Za-z}_^])(textbf|textit)(\d+(?:\.\d+)?)(?![\w^{])/g;

/**
 * Finds words in a font that stand among words.
 *
 * @param text plain text, code and URLs masked
 * @returns formulas in order, disjoint
 */
export function wordsInFont(text: string): FoundFormula[] {
  if (!/\{|text[a-z]{2}\d/.test(text)) return [];
  return [...text.matchAll(WORDS_IN_FONT)].map((match) => {
    const [source, font, words, letters, number, fontOfNumber, bare] = match;
    const inside = words === undefined ? `{${letters ?? number ?? bare}}` : `\\text{${words}}`;
    const from = match.index;
    const tex = `\\${font ?? fontOfNumber}{${inside}}`;
    return { from, to: from + source.length, tex, reason: 'words in a font' };
  });
}

interface Rule {
  readonly pattern: RegExp;
  readonly reason: string;
  /** The TeX of a match; undefined where it is no formula after all. */
  readonly write: (match: RegExpMatchArray) => string | undefined;
}

const RULES: readonly Rule[] = [
  {
    pattern: BRACED_LETTER,
    reason: 'a letter in braces',
    write: ([, letter, greek, scripts = '']) =>
      /([_^]).*\1/.test(scripts) ? undefined : `{${letter ?? `\\${greek}`}}${scripts}`,
  },
  { pattern: UPRIGHT, reason: 'upright words', write: ([, words]) => `\\rm ${words}` },
  {
    pattern: FUNCTION_OF_LETTERS,
    reason: 'a function and its argument',
    write: ([source]) => source,
  },
  {
    pattern: /\([a-z], ?[a-z]\([a-z]\)\)/gu,
    reason: 'a point and its value',
    write: ([source]) => source,
  },
  {
    pattern: POLYNOMIAL_IN,
    reason: 'a function and its argument',
    write: ([, name, argument = '']) =>
      `\\operatorname{${name}}${argument.replaceAll('log ', '\\log ')}`,
  },
  { pattern: ORDER_OF_PROCESS, reason: 'the order of a process', write: ([letter]) => letter },
  {
    pattern: SOBOLEV_SPACE,
    reason: 'a space of functions',
    write: ([, name]) => `H(\\operatorname{${name}})`,
  },
  {
    pattern: MILLIONTHS,
    reason: 'a unit',
    write: ([source, unit]) =>
      unit === undefined ? `\\mu\\text{g}/\\text{m}${source.slice(5)}` : `\\mu\\text{${unit}}`,
  },
  {
    pattern: GLUED_VALUE,
    reason: 'a value',
    write: ([, letter, name, sign, number]) =>
      `${letter}${name === undefined ? `{${sign}}` : `\\${name}`}${number}`,
  },
  { pattern: SIGN_OF_NAME, reason: 'a sign in a name', write: ([name]) => `\\${name}` },
  { pattern: SIGN_BETWEEN_NAMES, reason: 'a sign in a name', write: ([name]) => `\\${name}` },
  { pattern: HYPOTHESIS_CLASS, reason: 'a class of hypotheses', write: () => '\\mathcal{H}' },
];

/** What would be written otherwise if it stood in a formula that was found by judgment. */
const PLAIN_RULES: readonly Rule[] = [
  {
    pattern: MATRIX_GROUP,
    reason: 'a group of matrices',
    write: ([, name, size]) => `\\mathrm{${name}}${size}`,
  },
  {
    pattern: MATRIX_ALGEBRA,
    reason: 'an algebra of matrices',
    write: ([, name, size]) => `\\mathfrak{${name}}${size}`,
  },
  {
    // `I(X;Y)`, `H(X | Y)`
    pattern: /(?<![\p{L}\p{N}_^\\{}$-])[A-Z]\([A-Za-z] ?[;|] ?[A-Za-z]\)/gu,
    reason: 'a function and its arguments',
    write: ([source]) => source,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_^\\{}$-])\{[-+]?\d[\d.]*(?:, ?[-+]?\d[\d.]*)+\}(?![\p{L}\p{N}_^{}])/gu,
    reason: 'a set of numbers',
    write: ([source]) => `\\{${source.slice(1, -1)}\\}`,
  },
];

/**
 * Finds the formulas that need no judgment: their form says what they are.
 *
 * @param text plain text, code and URLs masked
 * @returns formulas in order, disjoint
 */
export const certainFormulas = (text: string): FoundFormula[] => findByForm(text, RULES);

/**
 * Finds the formulas that need no judgment where nothing else was found.
 *
 * @param text plain text, code and URLs masked
 * @returns formulas in order, disjoint
 */
export const plainFormulas = (text: string): FoundFormula[] => findByForm(text, PLAIN_RULES);

function findByForm(text: string, rules: readonly Rule[]): FoundFormula[] {
  const found = rules.flatMap(({ pattern, reason, write }) =>
    [...text.matchAll(pattern)].flatMap((match): FoundFormula[] => {
      const tex = write(match);
      const from = match.index;
      return tex === undefined ? [] : [{ from, to: from + match[0].length, tex, reason }];
    }),
  );
  let end = 0;
  return found
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
}

/**
 * Leaves out the formulas that are only pieces of others.
 *
 * @param formulas disjoint, in order
 * @param others disjoint, in order
 * @returns those of the first that stand in none of the others
 */
export function withoutPieces(
  formulas: readonly FoundFormula[],
  others: readonly FoundFormula[],
): FoundFormula[] {
  let at = 0;
  return formulas.filter(({ from, to }) => {
    while (at < others.length && (others[at]?.to ?? 0) <= from) at += 1;
    const other = others[at];
    return other === undefined || from < other.from || to > other.to;
  });
}

/**
 * Adds formulas where none is yet.
 *
 * @param formulas disjoint, in order
 * @param others more of them, disjoint, in order
 * @returns all of the first and those of the others that touch none of them, in order
 */
export function addDisjoint(
  formulas: readonly FoundFormula[],
  others: readonly FoundFormula[],
): FoundFormula[] {
  const merged: FoundFormula[] = [...formulas];
  let at = 0;
  for (const other of others) {
    while (at < formulas.length && (formulas[at]?.to ?? 0) <= other.from) at += 1;
    const next = formulas[at];
    if (next === undefined || next.from >= other.to) merged.push(other);
  }
  return merged.sort((a, b) => a.from - b.from);
}
