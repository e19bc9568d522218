import katex from 'katex';
import { KATEX_LIMITS } from '../../../schema/formulas/katexLimits.ts';
import { copyText } from '../../../text/standsAt.ts';
import { hasWildSizes } from './sizes.ts';

/** A formula longer than this stays prose: its HTML would be 145 times as long. */
export const LONGEST_FORMULA = 2000;

/** Commands that define, load, link or write markup: never in a formula from a digest. */
const FORBIDDEN =
  /\\(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|href|url|includegraphics|html[A-Za-z]*|class|cssId|style|data|char|verb|tag|label|(?:eq)?ref|cite[a-z]*|footnote|input|include|require|catcode|csname|expandafter|noexpand|@[A-Za-z]*)(?![A-Za-z])/;

/** A dollar of its own would end the formula where Markdown reads it. */
const DOLLAR = /(?<!\\)\$/;

/** Browsers fail on some formulas that nest 60 deep, and end the page; no formula of an abstract nests so. */
const DEEPEST = 20;

/** Answers already given; formulas repeat a lot. */
const answers = new Map<string, boolean>();
const MOST_ANSWERS = 20_000;

/** KaTeX's parser without the writing of HTML, which costs four times as much. */
const { __parse: parse } = katex as unknown as {
  __parse(tex: string, options: katex.KatexOptions): unknown;
};

const TYPESETTING: Readonly<katex.KatexOptions> = { ...KATEX_LIMITS, throwOnError: true };

/**
 * Says whether a formula can be typeset as it is.
 *
 * @param tex the formula without delimiters
 * @returns `false` for what KaTeX refuses, for what is too long, too deep, too far moved or empty, for a bare dollar and for
 *   commands that define or load
 */
export function typesets(tex: string): boolean {
  if (tex.trim() === '' || tex.length > LONGEST_FORMULA) return false;
  if (FORBIDDEN.test(tex) || DOLLAR.test(tex)) return false;
  const known = answers.get(tex);
  if (known !== undefined) return known;
  const answer = !nestsTooDeep(tex) && !hasWildSizes(tex) && isParsed(tex);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  // The abstract that it stands in is not to be kept with it.
  answers.set(copyText(tex), answer);
  return answer;
}

function nestsTooDeep(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\(?:[A-Za-z]+|.)|[{}]/gs)) {
    if (sign === '{' || sign === '\\left' || sign === '\\begin') depth += 1;
    else if (sign === '}' || sign === '\\right' || sign === '\\end') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** What KaTeX says of a macro that it does not know. */
const UNDEFINED = /Undefined control sequence: \\([A-Za-z]+) at/;
/** A formula with more macros of its author's own is left alone. */
const MOST_MACROS = 8;

/**
 * Sets the names of macros that nobody knows but the author upright, where they stand in a formula.
 *
 * @param tex the formula without delimiters
 * @returns the formula with `\operatorname{name}` for each of them; it may not typeset all the same
 */
export function withNamesOfMacros(tex: string): string {
  let named = tex;
  for (let count = 0; count < MOST_MACROS; count++) {
    const name = undefinedMacro(named);
    if (name === undefined) break;
    named = named.replace(new RegExp(`\\\\${name}(?![A-Za-z])`, 'g'), `\\operatorname{${name}}`);
  }
  return named;
}

function undefinedMacro(tex: string): string | undefined {
  if (tex.length > LONGEST_FORMULA || FORBIDDEN.test(tex) || nestsTooDeep(tex)) return undefined;
  try {
    parse(tex, { ...TYPESETTING });
    return undefined;
  } catch (error) {
    return UNDEFINED.exec(String(error))?.[1];
  }
}

function isParsed(tex: string): boolean {
  try {
    parse(tex, { ...TYPESETTING });
    return true;
  } catch {
    return false;
  }
}
