import type { Core } from './core.ts';
import { type TermSequence, wordsOf } from './sequence.ts';
import type { TermNumbers } from './terms.ts';
import { createNamer } from './tyingTerms.ts';
import { type VectorTable, vectorAt } from './vectorTable.ts';

const MOST_TERMS = 3;

/** What is needed of a library to put into words what ties its papers. */
export interface NamedLibrary {
  core: Core;
  /** The vectors of the papers of the core, then of the others. */
  vectors: VectorTable;
  /** The terms, all of which have numbers already. */
  terms: TermNumbers;
  /** Gives the terms of a paper, by its place. */
  sequenceOf: (self: number) => TermSequence | undefined;
}

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
  const { vectors, core, sequenceOf } = library;
  /** The place of each term among those of the paper that is looked at, from 1; 0 for all others. */
  const places = new Int32Array(library.terms.size);
  let own: OwnTerms = { terms: [], weights: [] };
  return (self) => {
    for (const term of own.terms) places[term] = 0;
    const sequence = sequenceOf(self);
    if (sequence === undefined) return () => [];
    const words = wordsOf(sequence, library.terms);
    own = ownTerms(library, self, words, sequence.pairs);
    const { terms, weights } = own;
    for (const [at, term] of terms.entries()) places[term] = at + 1;
    const placeOf = (term: number) => places[term] ?? 0;
    const text = { ...sequence, words: words.map(placeOf), pairs: sequence.pairs.map(placeOf) };
    const name = createNamer(text, library.terms.forms, MOST_TERMS);
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
  words: Int32Array,
  pairs: Int32Array,
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
