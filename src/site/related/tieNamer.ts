import type { Core } from './core.ts';
import { eachSharedTerm } from './neighbors.ts';
import { type ComparedPaper, numberWords, readWords } from './sequence.ts';
import type { TermNumbers } from './terms.ts';
import { nameTyingTerms } from './tyingTerms.ts';
import type { TermVector } from './vectors.ts';

const MOST_TERMS = 3;

/**
 * Prepares to put into words what ties papers.
 *
 * @param papers the papers of the core, then the others
 * @param terms their terms, all of which have numbers already
 * @param core what is known of the core
 * @param vectors the vectors of all
 * @returns for a paper, by its place, a function that names what ties it to another
 */
export function createTieNamer(
  papers: readonly ComparedPaper[],
  terms: TermNumbers,
  core: Core,
  vectors: readonly TermVector[],
): (self: number) => (other: number) => string[] {
  /** What each term adds to the likeness of two papers; 0 between two calls. */
  const shares = new Float64Array(terms.size);
  return (self) => {
    const paper = papers[self];
    if (paper === undefined) return () => [];
    const read = readWords(paper);
    const { words, pairs } = numberWords(read, terms);
    const shared = {
      ofWord: (at: number) => shares[words[at] ?? 0] ?? 0,
      ofPair: (at: number) => shares[pairs[at + 1] ?? 0] ?? 0,
    };
    return (other) => {
      const met: number[] = [];
      visitShared(core, vectors, self, other, (term, share) => {
        shares[term] = share;
        met.push(term);
      });
      const named = nameTyingTerms(read.text, read.tokens, shared, MOST_TERMS);
      for (const term of met) shares[term] = 0;
      return named;
    };
  };
}

/** Walks over what two papers share, rare terms of a paper of the core included. */
function visitShared(
  core: Core,
  vectors: readonly TermVector[],
  self: number,
  other: number,
  visit: (term: number, share: number) => void,
): void {
  eachSharedTerm(vectors[self], vectors[other], (term, one, two) => visit(term, one * two));
  const first = Math.min(self, other);
  const later = vectors[Math.max(self, other)];
  if (first >= core.papers || later === undefined) return;
  for (const [at, term] of later.terms.entries()) {
    if (core.owners[term] === first)
      visit(term, (core.ownWeights[term] ?? 0) * (later.weights[at] ?? 0));
  }
}
