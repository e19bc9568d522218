import { fieldWord, isTelling } from './fieldWords.ts';
import type { Token } from './tokens.ts';

/** How much each word of a text, by its place, adds to the likeness of two papers; 0 if not shared. */
export interface SharedTerms {
  ofWord: (at: number) => number;
  /** A word together with the next one. */
  ofPair: (at: number) => number;
}

/** A phrase of a paper that another paper has too. */
interface Phrase {
  tokens: readonly Token[];
  score: number;
}

/** A longer phrase is shared boilerplate. */
const LONGEST_PHRASE = 4;
/** A word at the end of a phrase that says less is left out: “computationally”. */
const LEAST_WEIGHT = 0.2;
/** Next to the first term, one that ties so much less says nothing more. */
const LEAST_OF_BEST = 0.12;

/**
 * Puts the terms that tie a paper to another into the words of the first.
 *
 * @param text the paper's title and abstract in plain words
 * @param tokens its words
 * @param shared what the two papers share
 * @param most how many phrases to give at most
 * @returns phrases as printed, the strongest tie first; none is part of another
 */
export function nameTyingTerms(
  text: string,
  tokens: readonly Token[],
  shared: SharedTerms,
  most: number,
): string[] {
  const phrases = new Map<string, { score: number; printed: Map<string, number> }>();
  for (const { tokens: run, score } of findPhrases(tokens, shared)) {
    const key = run.map(({ stem }) => stem).join(' ');
    const phrase = phrases.get(key) ?? { score: 0, printed: new Map() };
    phrases.set(key, phrase);
    phrase.score = Math.max(phrase.score, score);
    const surface = text.slice(run[0]?.from, run.at(-1)?.to).replaceAll('\n', ' ');
    phrase.printed.set(surface, (phrase.printed.get(surface) ?? 0) + 1);
  }
  const ranked = [...phrases].sort(
    ([a, { score: ofA }], [b, { score: ofB }]) => ofB - ofA || (a < b ? -1 : 1),
  );
  const least = (ranked[0]?.[1].score ?? 0) * LEAST_OF_BEST;
  const named = new Set<string>();
  const chosen: string[] = [];
  for (const [key, { score, printed }] of ranked) {
    if (chosen.length === most || score < least) break;
    const stems = key.split(' ');
    if (stems.some((stem) => named.has(stem))) continue;
    for (const stem of stems) named.add(stem);
    chosen.push(usualForm(printed));
  }
  return chosen;
}

/** The form printed most often; of two, the one with fewer capitals, which is no heading's. */
function usualForm(printed: ReadonlyMap<string, number>): string {
  const capitals = (form: string) => form.match(/\p{Lu}/gu)?.length ?? 0;
  const [form = ''] =
    [...printed].sort(([a, ofA], [b, ofB]) => ofB - ofA || capitals(a) - capitals(b))[0] ?? [];
  return form;
}

/** Finds runs of words in which each word and its neighbor are shared as a pair, and shared words. */
function findPhrases(tokens: readonly Token[], shared: SharedTerms): Phrase[] {
  const phrases: Phrase[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    let to = from;
    let score = 0;
    while (to - from + 1 < LONGEST_PHRASE && shared.ofPair(to) > 0) {
      score += shared.ofPair(to);
      to += 1;
    }
    for (let at = from; at <= to; at += 1) score += shared.ofWord(at);
    // Nearly all words are not shared.
    if (score === 0) continue;
    const run = trim(complete(tokens, from, to));
    const stems = run.filter(({ isFunction }) => !isFunction).map(({ stem }) => stem);
    if (isTelling(stems)) phrases.push({ tokens: run, score });
    from = to;
  }
  return phrases;
}

/**
 * Takes in the rest of a hyphenated compound: no half of “in-context” is a word. A single word that
 * brings others with it gives no phrase: “online” is not what “Pplx-70b-online” is about, nor “shot” what “5-shot” is.
 */
function complete(tokens: readonly Token[], from: number, to: number): Token[] {
  let first = from;
  let last = to;
  while (first > 0 && tokens[first]?.after === 'hyphen') first -= 1;
  while (tokens[last + 1]?.after === 'hyphen') last += 1;
  const run = tokens.slice(first, last + 1);
  const isStranger = run.some(
    (token, at) =>
      (speaks(token) || /^\d/.test(token.stem)) && (first + at < from || first + at > to),
  );
  return from === to && isStranger ? [] : run;
}

/** Leaves out words at either end that say nothing, unless a hyphen binds them. */
function trim(run: readonly Token[]): Token[] {
  const isBound = (at: number) => run[at]?.after === 'hyphen' || run[at + 1]?.after === 'hyphen';
  const isIdle = (at: number) => !isBound(at) && !speaks(run[at]);
  let from = 0;
  let to = run.length;
  while (from < to && isIdle(from)) from += 1;
  while (from < to && isIdle(to - 1)) to -= 1;
  return run.slice(from, to);
}

function speaks(token: Token | undefined): boolean {
  return token !== undefined && !token.isFunction && fieldWord(token.stem).weight >= LEAST_WEIGHT;
}
