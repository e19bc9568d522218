import type { Candidate } from '../spans/spans.ts';
import type { Token } from '../tokens/tokenize.ts';

/** How many numbers describe an abstract. */
export const ABSTRACT_WIDTH = 21;

/** The chance from which a candidate counts. */
const LIKELY = 0.3;

const SIGN_OF_TEX = /^[_^\\={}|]$/;
/** Signs that an author who writes TeX would have written as commands. */
const UNICODE_SIGN = /^[\u0370-\u03ff\u00b1\u00d7\u00b2\u00b3\u2070-\u209f\u2190-\u22ff]/;
const isUnicodeSign = (text: string): boolean =>
  text.charCodeAt(0) > 127 && UNICODE_SIGN.test(text);

/** What kind of formula a candidate would be: with scripts, with commands or relations, or bare letters. */
function sortOf(tokens: readonly Token[], { first, last }: Candidate): 0 | 1 | 2 {
  let sort: 0 | 1 | 2 = 2;
  for (let at = first; at <= last; at += 1) {
    const { text, lexeme } = tokens[at] as Token;
    if (text === '_' || text === '^') return 0;
    if (lexeme.strong || text === '(') sort = 1;
  }
  return sort;
}

/**
 * Describes an abstract by its candidates and by the way its author writes, to tell whether it has
 * any mathematics at all.
 *
 * @param tokens the tokens of the text
 * @param candidates in order of their first token
 * @param chances how surely each is a formula
 * @returns `ABSTRACT_WIDTH` numbers
 */
export function describeAbstract(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  chances: Float64Array,
): Float32Array {
  let best = -1;
  let second = 0;
  let sum = 0;
  let taken = 0;
  const bestOfSort = [0, 0, 0];
  const texts = new Map<string, number>();
  for (const [index, candidate] of candidates.entries()) {
    const chance = chances[index] as number;
    sum += chance;
    if (best < 0 || chance > (chances[best] as number)) {
      second = best < 0 ? 0 : (chances[best] as number);
      best = index;
    } else if (chance > second) second = chance;
    const sort = sortOf(tokens, candidate);
    bestOfSort[sort] = Math.max(bestOfSort[sort] as number, chance);
    if (chance < LIKELY) continue;
    taken += 1;
    let text = '';
    for (let at = candidate.first; at <= candidate.last; at += 1) {
      text += `${(tokens[at] as Token).text} `;
    }
    texts.set(text, Math.max(texts.get(text) ?? 0, chance));
  }
  const top = best < 0 ? 0 : (chances[best] as number);
  const { first, last } = candidates[best] ?? { first: 0, last: -1 };
  const tally = { signs: 0, strong: 0, escapes: 0, commands: 0, percents: 0, unicode: 0, fold: 0 };
  for (const [at, { text, kind, lexeme, spaced }] of tokens.entries()) {
    if (lexeme.strong) tally.strong += 1;
    if (kind === 'number') continue;
    if (kind === 'word') {
      if (text === 'x' && !spaced && tokens[at - 1]?.kind === 'number') tally.fold += 1;
      else if (isUnicodeSign(text)) tally.unicode += 1;
    } else if (SIGN_OF_TEX.test(text)) tally.signs += 1;
    else if (text === '%') tally.percents += 1;
    else if (text.startsWith('\\')) {
      if (text.length > 2) tally.commands += 1;
      else tally.escapes += 1;
    } else if (isUnicodeSign(text)) tally.unicode += 1;
  }
  const distinct = [...texts.values()].reduce((total, chance) => total + chance, 0);
  return Float32Array.of(
    Math.log(top / (1 - top + 1e-6) + 1e-6),
    sum,
    second,
    tally.signs,
    tally.strong,
    tokens.length,
    last - first + 1,
    taken,
    texts.size,
    distinct,
    ...bestOfSort,
    tally.escapes,
    tally.commands,
    tally.percents,
    tally.unicode,
    tally.fold,
    tokens[first]?.text.length ?? 0,
    tokens[first - 1]?.kind === 'number' ? 1 : 0,
    tokens[last + 1]?.spaced === false && tokens[last + 1]?.text === '-' ? 1 : 0,
  );
}
