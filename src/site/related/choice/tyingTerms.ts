import { type FieldWord, isTelling } from '../words/fieldWords.ts';
import { gapText, isHyphen } from '../words/gaps.ts';
import type { Tokens } from '../words/tokens.ts';
import type { WordForms } from '../words/wordForms.ts';

/** A paper's words, of which another paper shares some. */
export interface SharedText extends Tokens {
  /** The number of each word among the terms that may be shared; 0 where it is none. */
  words: Int32Array;
  /** The same of the pair that each word makes with the one before it. */
  pairs: Int32Array;
}

/** Words of a text that follow each other. */
interface Run {
  from: number;
  /** The place after the last one. */
  to: number;
}

/** Words that may be named. */
interface Phrase {
  /** Their stems. */
  key: string;
  printed: string;
}

/** A longer phrase is shared boilerplate. */
const LONGEST_PHRASE = 4;
/** A word at the end of a phrase that says less is left out: “computationally”. */
const LEAST_WEIGHT = 0.2;
/** Next to the first term, one that ties so much less says nothing more. */
const LEAST_OF_BEST = 0.12;

/**
 * Prepares to put the terms that tie a paper to others into the words of the first.
 *
 * @param text the words of the paper's title and abstract
 * @param table the forms of words
 * @param most how many phrases to give at most
 * @returns a function that is told how much each term adds to the likeness of the paper and another, by
 *   its place, 0 if it is not shared or no term, and gives phrases as printed, the strongest tie first;
 *   none is part of another
 */
export function createNamer(
  text: SharedText,
  table: WordForms,
  most: number,
): (shares: Float64Array) => string[] {
  const { words, pairs } = text;
  const { length } = words;
  const starts: number[] = [];
  for (let at = 0; at < length; at += 1) {
    if ((words[at] ?? 0) > 0 || (at + 1 < length && (pairs[at + 1] ?? 0) > 0)) starts.push(at);
  }
  const firstWords = Int32Array.from(starts, (at) => words[at] ?? 0);
  const firstPairs = Int32Array.from(starts, (at) => pairs[at + 1] ?? 0);
  const readPhrase = createPhraseReader(text, table);
  return (shares) => {
    const phrases = new Map<string, { score: number; printed: Map<string, number> }>();
    const ofPair = (at: number) => (at + 1 < length ? (shares[pairs[at + 1] ?? 0] ?? 0) : 0);
    let done = 0;
    for (let start = 0; start < firstWords.length; start += 1) {
      // Nearly all words are not shared.
      const isShared = shares[firstWords[start] ?? 0] !== 0 || shares[firstPairs[start] ?? 0] !== 0;
      if (!isShared) continue;
      const from = starts[start] ?? 0;
      // Runs of words in which each word and its neighbor are shared as a pair, and shared words.
      if (from < done) continue;
      let to = from;
      let score = 0;
      for (let pair = ofPair(to); pair > 0 && to - from + 1 < LONGEST_PHRASE; pair = ofPair(to)) {
        score += pair;
        to += 1;
      }
      for (let at = from; at <= to; at += 1) score += shares[words[at] ?? 0] ?? 0;
      if (score === 0) continue;
      done = to + 1;
      const phrase = readPhrase(from, to);
      if (phrase === undefined) continue;
      const { key, printed } = phrase;
      const met = phrases.get(key) ?? { score: 0, printed: new Map() };
      phrases.set(key, met);
      met.score = Math.max(met.score, score);
      met.printed.set(printed, (met.printed.get(printed) ?? 0) + 1);
    }
    return choosePhrases(phrases, most);
  };
}

function choosePhrases(
  phrases: ReadonlyMap<string, { score: number; printed: ReadonlyMap<string, number> }>,
  most: number,
): string[] {
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
  if (printed.size === 1) for (const [form] of printed) return form;
  const capitals = (form: string) => form.match(/\p{Lu}/gu)?.length ?? 0;
  const [form = ''] =
    [...printed].sort(([a, ofA], [b, ofB]) => ofB - ofA || capitals(a) - capitals(b))[0] ?? [];
  return form;
}

/** Prepares to read phrases out of a text, from one word up to another; the same ones tie many papers. */
function createPhraseReader(
  text: Tokens,
  table: WordForms,
): (from: number, to: number) => Phrase | undefined {
  const known = new Map<number, Phrase | undefined>();
  return (from, to) => {
    const place = from * LONGEST_PHRASE + to - from;
    const met = known.get(place);
    if (met !== undefined || known.has(place)) return met;
    const phrase = readRun(text, table, trim(text, table, complete(text, table, from, to)));
    known.set(place, phrase);
    return phrase;
  };
}

function readRun({ forms, gaps }: Tokens, table: WordForms, { from, to }: Run): Phrase | undefined {
  const { functions, stems, uses, written } = table;
  const naming: FieldWord[] = [];
  for (let at = from; at < to; at += 1) {
    const form = forms[at] ?? 0;
    const use = uses[form];
    if (functions[form] === 0 && use !== undefined) naming.push(use);
  }
  if (!isTelling(naming)) return undefined;
  const first = forms[from] ?? 0;
  let key = stems[first] ?? '';
  let printed = written[first] ?? '';
  for (let at = from + 1; at < to; at += 1) {
    const form = forms[at] ?? 0;
    key += ` ${stems[form]}`;
    printed += gapText(gaps[at] ?? 0) + written[form];
  }
  return { key, printed };
}

/**
 * Takes in the rest of a hyphenated compound: no half of “in-context” is a word. A single word that
 * brings others with it gives no phrase: “online” is not what “Pplx-70b-online” is about, nor “shot” what “5-shot” is.
 */
function complete({ forms, gaps }: Tokens, table: WordForms, from: number, to: number): Run {
  let first = from;
  let last = to;
  while (first > 0 && isHyphen(gaps[first])) first -= 1;
  while (isHyphen(gaps[last + 1])) last += 1;
  const isStranger = (form: number) => speaks(table, form) || /^\d/.test(table.stems[form] ?? '');
  for (let at = first; from === to && at <= last; at += 1) {
    if (at !== from && isStranger(forms[at] ?? 0)) return { from, to: from };
  }
  return { from: first, to: last + 1 };
}

/** Leaves out words at either end that say nothing, unless a hyphen binds them. */
function trim({ forms, gaps }: Tokens, table: WordForms, run: Run): Run {
  const isIdle = (at: number) =>
    !isHyphen(gaps[at]) && !isHyphen(gaps[at + 1]) && !speaks(table, forms[at] ?? 0);
  let { from, to } = run;
  while (from < to && isIdle(from)) from += 1;
  while (from < to && isIdle(to - 1)) to -= 1;
  return { from, to };
}

function speaks({ functions, uses }: WordForms, form: number): boolean {
  return functions[form] === 0 && (uses[form]?.weight ?? 0) >= LEAST_WEIGHT;
}
