import type { TermSequence } from '../words/sequence.ts';
import type { TermNumbers } from '../words/terms.ts';
import type { TermVector } from './vectorTable.ts';

/** The terms of a paper that no paper of the core has, by name, in the order in which they are met. */
export interface RareTerms {
  /** A stem, or two with a space between them, or a topic behind a `#`; one a line. */
  names: string;
  weights: Float32Array;
}

/**
 * Names the rare terms of a paper, since their numbers depend on other papers.
 *
 * @param rare the rare terms by number
 * @param sequence all terms of the paper
 * @param topics its topics
 * @param terms gives terms their numbers
 */
export function rareTermsOf(
  rare: TermVector,
  { forms, pairs }: TermSequence,
  topics: readonly string[],
  terms: TermNumbers,
): RareTerms {
  const weightOf = new Map<number, number>();
  for (const [at, term] of rare.terms.entries()) weightOf.set(term, rare.weights[at] ?? 0);
  const names: string[] = [];
  const weights: number[] = [];
  const meet = (term: number, name: () => string) => {
    const weight = weightOf.get(term);
    if (weight === undefined) return;
    weightOf.delete(term);
    names.push(name());
    weights.push(weight);
  };
  const { stems, functions } = terms.forms;
  for (const [at, form] of forms.entries()) {
    const pair = pairs[at] ?? 0;
    const stem = stems[form] ?? '';
    if (pair > 0 || functions[form] === 0) meet(terms.word(form), () => stem);
    if (pair === 0) continue;
    const previous = forms[at - 1] ?? 0;
    meet(terms.word(previous), () => stems[previous] ?? '');
    meet(pair, () => `${stems[previous]} ${stem}`);
  }
  for (const topic of topics) meet(terms.topic(topic), () => `#${topic}`);
  return { names: names.join('\n'), weights: Float32Array.from(weights) };
}

/**
 * Numbers the rare terms that several papers have, after the terms of the core.
 *
 * @param papers the rare terms of each paper
 * @param terms gives terms their numbers, which depend on what was read before
 * @param coreSize one more than the last number of a term of the core
 * @returns by a term's number less that, the number that it has because of these papers and their order,
 *   or 0 where a single paper has it; one more than the last such number; and the terms of each paper
 */
export function rankRare(
  papers: readonly RareTerms[],
  terms: TermNumbers,
  coreSize: number,
): { ranks: Int32Array; size: number; numbered: TermVector[] } {
  const all = papers.map(({ names }) =>
    Int32Array.from(names === '' ? [] : names.split('\n'), (name) => terms.named(name)),
  );
  const counts = new Int32Array(terms.size - coreSize);
  for (const numbers of all) {
    for (const term of numbers) counts[term - coreSize] = (counts[term - coreSize] ?? 0) + 1;
  }
  const ranks = new Int32Array(counts.length);
  let size = coreSize;
  const numbered = all.map((numbers, paper) => {
    const shared: [term: number, weight: number][] = [];
    for (const [at, term] of numbers.entries()) {
      const place = term - coreSize;
      if ((counts[place] ?? 0) < 2) continue;
      if (ranks[place] === 0) {
        ranks[place] = size;
        size += 1;
      }
      shared.push([ranks[place] ?? 0, papers[paper]?.weights[at] ?? 0]);
    }
    shared.sort(([a], [b]) => a - b);
    return {
      terms: Int32Array.from(shared, ([term]) => term),
      weights: Float32Array.from(shared, ([, weight]) => weight),
    };
  });
  return { ranks, size, numbered };
}
