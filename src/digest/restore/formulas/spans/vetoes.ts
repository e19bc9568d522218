import { COMMANDS } from '../tables/commands.ts';
import { FIXED_EXPRESSIONS, GREEK_NAME } from '../tables/fixedExpressions.ts';
import { isGreekOfName } from './greekNames.ts';
import { isIdentifier } from './identifiers.ts';
import { isGenitive, isLetterOfName } from './nameLetters.ts';

const WORD = /(?<![\\\p{L}])\p{L}{3,}/gu;
/** A tag of HTML. */
const TAG =
  /<\/[a-z]|<(?:script|style|iframe|object|embed|svg|math|img|input|form|link|meta|body)\b/i;
/** Two words in one, the second begun with a capital: `DeltaNet`. */
const COMPOUND = /^(\p{L}\p{Ll}+)\p{Lu}\p{Ll}+[\d+*]*$/u;
/** Commands that are words when they stand alone. */
const NEVER_ALONE = /^(?:sharp|natural|flat|triangle|colon|prime|parallel|neg|land|lor|partial)$/;
/** An accent that is still TeX, a set without a member, the first item of a list: `d\'{e}lec`, `kin`, `G: (i) O(n)`. */
const NO_FORMULA = /\\['"`]|^[A-Za-z] ?in$|: \((?:i|1|a)\) /;
/** What stands near a name that is a letter's too: computers, language models, variants of a virus. */
const OTHER_NAMES: ReadonlyMap<string, RegExp> = new Map([
  ['Pi', /\bRaspberry Pi\b/],
  ['Phi', /\b(?:Llama|LLaMA|Mistral|Qwen|Gemma|Gemini|DeepSeek)\b/],
  ['Delta', /\bOmicron\b/],
]);
/** What stands beside `sim` where it is a simulation: `sim2real`, `sim-to-real`, `real-to-sim`, `sim2sim`. */
const SIMULATION = /^sim(?:2sim)*2?$/;
const BEHIND_SIMULATION = /^(?:-\p{L}|2(?!times|cdot|pm|div)\p{L}{3})/u;
const BEFORE_SIMULATION = /(?:\p{L}-|sim2)$/u;
const NEAR = 60;
/** Joules, kelvins, volts and watts behind a number with a decimal point, and quotients of units behind any. */
const UNIT = /^[JKVW]$/;
const QUANTITY = /\d\.\d+ $/;
const QUOTIENT_OF_UNITS = /^(?:N\/m|m\/s)$/;
const CLAUSE = /[:;,.] +\p{Lu}\p{Ll}+ |[.;:] +\p{L}{2,} \p{L}{2,}/u;

/**
 * Tells whether what looks like a formula is prose after all: part of a name (DeltaNet,
 * Zephyr-7b-beta), of a fixed expression (delta rule, beta testing), a piece of a sentence, a tag of
 * HTML, or the article of a title.
 *
 * @param text the text
 * @param from offset of the first character of the supposed formula
 * @param to offset after its last character
 * @param title whether the text is a title, in which articles are written large
 */
export function isVetoed(text: string, from: number, to: number, title = false): boolean {
  const source = text.slice(from, to);
  if (TAG.test(source)) return true;
  if (title && source === 'A' && /^ \p{L}{4}/u.test(text.slice(to, to + 5))) return true;
  if (NEVER_ALONE.test(source) || NO_FORMULA.test(source)) return true;
  if (CLAUSE.test(source) && hasOrdinaryWord(source)) return true;
  if (/^\p{Lu}$/u.test(source) && (isInitial(text, from, to) || isLetterOfName(text, from))) {
    return true;
  }
  if (source === 's' && isGenitive(text, from)) return true;
  if (UNIT.test(source) && QUANTITY.test(text.slice(Math.max(0, from - 12), from))) return true;
  if (isIdentifier(text, from, to)) return true;
  if (source === 'times' && isPlural(text, from, to)) return true;
  if (source === 't' && text.startsWith('-SNE', to)) return true;
  if (SIMULATION.test(source) && isSimulation(text, from, to)) return true;
  if (/^(?:int|[Pp]hi)$/.test(source) && /^-?\d/.test(text.slice(to, to + 2))) return true;
  if (OTHER_NAMES.get(source)?.test(text.slice(Math.max(0, from - NEAR), to + NEAR))) return true;
  if (QUOTIENT_OF_UNITS.test(source) && /\d $/.test(text.slice(Math.max(0, from - 2), from)))
    return true;
  if (/^pp?$/.test(source) && /^\. ?\d/.test(text.slice(to, to + 3))) return true;
  if (isCitation(source)) return true;
  if (GREEK_NAME.test(COMPOUND.exec(source)?.[1] ?? '')) return true;
  if (!GREEK_NAME.test(source)) return false;
  const before = text.slice(Math.max(0, from - 40), from);
  const after = text.slice(to, to + 40);
  if (/^\p{Lu}/u.test(source) && /^-\p{Lu}\p{Ll}|^['’]an\b/u.test(after)) return true;
  if (/^\p{Lu}/u.test(source) && /[“"]$/.test(before) && /^[”"]/.test(after)) return true;
  if (isGreekOfName(source, before, after)) return true;
  return isPartOfName(before, after) || isFixedExpression(source, after);
}

/** Numbers of references, `[6, 9, 13]`: they rise, and intervals begin with 0 or 1. */
function isCitation(source: string): boolean {
  if (!/^\[\d+(?:, ?\d+)+\]$/.test(source)) return false;
  const numbers = (source.match(/\d+/g) ?? []).map(Number);
  return numbers.every((number, at) => number > (at === 0 ? 1 : (numbers[at - 1] as number)));
}

/** `inference times by`: between what is multiplied, `layers times tokens`, stands no such word. */
const isPlural = (text: string, from: number, to: number): boolean =>
  /\p{Ll}{3} $/u.test(text.slice(Math.max(0, from - 4), from)) &&
  /^ (?:and|are|as|by|for|from|in|of|on|than|to|when|while|with)\b/.test(text.slice(to, to + 7));

/** The short word for a simulation, not the sign of what is similar or roughly so. */
const isSimulation = (text: string, from: number, to: number): boolean =>
  text.startsWith('sim2sim', from) ||
  BEHIND_SIMULATION.test(text.slice(to, to + 6)) ||
  BEFORE_SIMULATION.test(text.slice(Math.max(0, from - 4), from));

function hasOrdinaryWord(source: string): boolean {
  return (source.match(WORD) ?? []).some((word) => !COMMANDS.has(word));
}

/** A level of significance or the size of a sample, as authors write them who write no formulas. */
const STATISTIC = /^(?:[pP] ?\(? ?[<>=] ?0?\.\d+\)?|[nN] ?= ?\d+)$/;

/**
 * Tells whether a text has nothing that looks like mathematics but statistics of a study: those are prose.
 *
 * @param sources what was taken for formulas, as printed
 */
export const areStatistics = (sources: readonly string[]): boolean =>
  sources.every((source) => STATISTIC.test(source));

/** A capital that is part of a name: `U|-Net`, `D|-Pruner`, `DeiT-|S`. */
function isInitial(text: string, from: number, to: number): boolean {
  return (
    /^-(?!Lipschitz|H[öo]lder)\p{Lu}/u.test(text.slice(to, to + 10)) ||
    /\p{Ll}\p{Lu}\p{L}{0,10}-$/u.test(text.slice(Math.max(0, from - 14), from))
  );
}

/** `Delta|Net`, `Alpha|Go`, `Zephyr-7b-|beta`, `v2-|alpha`. */
function isPartOfName(before: string, after: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(after) || /\p{Ll}$/u.test(before) || /\d[\p{L}\d.]*-$/u.test(before);
}

function isFixedExpression(source: string, after: string): boolean {
  const following = /^[ -](\p{L}+(?: \p{L}+)?)/u.exec(after)?.[1]?.toLowerCase();
  const nouns = FIXED_EXPRESSIONS[source.toLowerCase()];
  return following !== undefined && nouns?.some((noun) => following.startsWith(noun)) === true;
}
