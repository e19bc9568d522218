import type { Core } from '../core.ts';
import { type VectorTable, vectorAt } from '../vectors/vectorTable.ts';
import { type TermSequence, wordsOf } from '../words/sequence.ts';
import type { TermNumbers } from '../words/terms.ts';
import type { WordForms } from '../words/wordForms.ts';
import { createNamer, type SharedText } from './tyingTerms.ts';

const MOST_TERMS = 3;

/** What is needed of a library to put into words what ties its papers. */
export interface NamedLibrary {
  core: Core;
  /** The vectors of the papers of the core, then of the others. */
  vectors: VectorTable;
  /** One more than the last number of a term in them. */
  size: number;
  /** The forms of the words of all papers. */
  forms: WordForms;
  /**
   * Gives the words of a paper, by its place, with the numbers that their terms have in the vectors; words
   * and pairs are the caller's.
   */
  textOf: (self: number) => SharedText | undefined;
}

/**
 * Gives the words of a paper with the numbers of their terms.
 *
 * @param sequence the terms of the paper
 * @param terms the terms
 * @param others the numbers, or 0, of terms from some number on, where these are not as in `terms`
 */
export function numberText(
  sequence: TermSequence,
  terms: TermNumbers,
  { from, numbers }: { from: number; numbers: Int32Array } = NO_OTHERS,
): SharedText {
  const { forms, gaps } = sequence;
  const words = wordsOf(sequence, terms);
  const pairs = sequence.pairs.slice();
  for (const numbered of from < terms.size ? [words, pairs] : []) {
    for (let at = 0; at < numbered.length; at += 1) {
      const term = numbered[at] ?? 0;
      if (term >= from) numbered[at] = numbers[term - from] ?? 0;
    }
  }
  return { forms, gaps, words, pairs };
}

const NO_OTHERS = { from: Number.POSITIVE_INFINITY, numbers: new Int32Array() };

/** The terms of a paper that another may share. */
interface OwnTerms {
  terms: number[];
  weights: number[];
}

/**
 * Prepares to put into words what ties papers.
 *
 * @param library the papers
 * @returns for a paper, by its place, a function that names what ties it to another; it is good until
 *   another paper is asked for
 */
export function createTieNamer(
  library: NamedLibrary,
): (self: number) => (other: number) => string[] {
  const { vectors, core, textOf } = library;
  /** The place of each term among those of the paper that is looked at, from 1; 0 for all others. */
  const places = new Int32Array(library.size);
  let own: OwnTerms = { terms: [], weights: [] };
  return (self) => {
    for (const term of own.terms) places[term] = 0;
    const text = textOf(self);
    if (text === undefined) return () => [];
    own = ownTerms(library, self, text);
    const { terms, weights } = own;
    for (let at = 0; at < terms.length; at += 1) places[terms[at] ?? 0] = at + 1;
    for (const numbered of [text.words, text.pairs]) {
      for (let at = 0; at < numbered.length; at += 1) numbered[at] = places[numbered[at] ?? 0] ?? 0;
    }
    const name = createNamer(text, library.forms, MOST_TERMS);
    const shares = new Float64Array(terms.length + 1);
    return (other) => {
      shares.fill(0);
      const end = vectors.starts[other + 1] ?? 0;
      for (let at = vectors.starts[other] ?? 0; at < end; at += 1) {
        const place = places[vectors.terms[at] ?? 0] ?? 0;
        if (place > 0) shares[place] = (weights[place - 1] ?? 0) * (vectors.weights[at] ?? 0);
      }
      if (self >= core.papers && other < core.papers) {
        for (const [at, term] of terms.entries()) {
          if (core.owners[term] !== other) continue;
          shares[at + 1] = (core.ownWeights[term] ?? 0) * (weights[at] ?? 0);
        }
      }
      return name(shares);
    };
  };
}

/** Gives the terms of a paper, those included that it alone has in the core. */
function ownTerms(
  { vectors, core }: NamedLibrary,
  self: number,
  { words, pairs }: SharedText,
): OwnTerms {
  const vector = vectorAt(vectors, self);
  const terms = [...vector.terms];
  const weights = [...vector.weights];
  if (self >= core.papers) return { terms, weights };
  const met = new Set<number>();
  const meet = (term: number) => {
    if (term === 0 || core.owners[term] !== self || met.has(term)) return;
    met.add(term);
    terms.push(term);
    weights.push(core.ownWeights[term] ?? 0);
  };
  for (let at = 0; at < words.length; at += 1) {
    meet(words[at] ?? 0);
    meet(pairs[at] ?? 0);
  }
  return { terms, weights };
}
