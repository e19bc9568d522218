import { typesets, withNamesOfMacros } from '../check/typesets.ts';
import type { Claim } from '../types.ts';
import { Closings } from './closings.ts';

/** Longer than any formula that is kept, delimiters included. */
const LONGEST = 2100;

/** Environments of display mathematics and what they become inside a line. */
const ENVIRONMENTS: Readonly<Record<string, string | undefined>> = {
  equation: '',
  displaymath: '',
  math: '',
  align: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
};

const OPENING = /(?<!\\)(\$\$?|\\\(|\\\[|\\begin\{([a-z]+)(\*?)\})/g;

/**
 * Finds mathematics that still stands between its delimiters: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and
 * display environments. A dollar is one of money unless what it encloses looks like mathematics.
 *
 * @param text the text, with links and code blanked out
 * @returns the formulas in order, those that cannot be typeset left out; a macro of the author's own that
 *   stands there alone is read as its name
 */
export function findRawMathematics(text: string): Claim[] {
  if (!/\$|\\[([]|\\begin/.test(text)) return [];
  const claims: Claim[] = [];
  const closings = new Closings(text);
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const claim = readFormula(text, match, closings);
    if (claim === undefined) {
      if (match[1] === '$$') OPENING.lastIndex = match.index + 2;
      continue;
    }
    claims.push(claim);
    OPENING.lastIndex = claim.to;
  }
  return claims;
}

function readFormula(
  text: string,
  opening: RegExpExecArray,
  closings: Closings,
): Claim | undefined {
  const [, delimiter = '', environment, star = ''] = opening;
  const from = opening.index;
  const start = from + delimiter.length;
  const closing = closingOf(delimiter, environment, star);
  if (closing === undefined) return undefined;
  const end = closings.first(closing, start);
  if (end === undefined || end > start + LONGEST) return undefined;

  const inside = text.slice(start, end);
  if (delimiter.startsWith('$') && !looksLikeMathematics(inside)) return undefined;
  const wrapper = environment === undefined ? '' : ENVIRONMENTS[environment];
  const to = end + closing.length;
  const written = tidy(wrapper ? `\\begin{${wrapper}}${inside}\\end{${wrapper}}` : inside);
  const tex = typesets(written) ? written : withNamesOfMacros(written);
  if (!typesets(tex)) return undefined;
  // A macro by itself is a name, and no formula for all we know.
  const name = tex === written ? undefined : /^\\([A-Za-z]+)$/.exec(written)?.[1];
  if (name !== undefined) return { kind: 'words', value: name, from, to };
  const reason = `between ${delimiter} and ${closing}`;
  return { kind: 'formula', value: tex, from, to, dialect: 'tex', reason };
}

function closingOf(delimiter: string, environment: string | undefined, star: string) {
  if (delimiter.startsWith('$')) return delimiter;
  if (delimiter === '\\(') return '\\)';
  if (delimiter === '\\[') return '\\]';
  if (environment === undefined || ENVIRONMENTS[environment] === undefined) return undefined;
  return `\\end{${environment}${star}}`;
}

/**
 * Says whether what stands between two dollars is mathematics and not the words between two prices.
 *
 * @param inside the text between the dollars
 */
export function looksLikeMathematics(inside: string): boolean {
  if (inside.trim() === '') return false;
  const bare = inside.replace(/\\[A-Za-z]+\*?(?:\s*\{[^{}]*\})?/g, '\\').replace(/\{[^{}]*\}/g, '');
  if (/\s[a-z]{3,}\s|^[a-z]{3,}\s|\s[a-z]{3,}$/i.test(bare)) return false;
  const command = /\\[A-Za-z]/.test(inside);
  if (command) return true;
  if (/^\d/.test(inside) && /\s$|[-–,]$/.test(inside)) return false;
  return (
    !/\s/.test(inside) || /[_^=<>+*/|(){}\p{Sm}\p{Script=Greek}\\-]|^\s*\w\s*$|,/u.test(inside)
  );
}

/** Makes a formula fit for KaTeX and for one line: no colors, no comments, no line breaks. */
function tidy(tex: string): string {
  return tex
    .replace(/\\textcolor\s*\{[^{}]*\}|\\color\s*\{[^{}]*\}/g, '')
    .replace(/(?<!\\)%/g, '\\%')
    .replace(/\s+/g, ' ')
    .trim();
}
