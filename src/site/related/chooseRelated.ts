import { CONSIDERED, type Core } from './core.ts';
import type { Neighbor } from './neighbors.ts';
import type { ComparedPaper } from './sequence.ts';
import type { TermNumbers } from './terms.ts';
import { createTieNamer } from './tieNamer.ts';
import type { TermVector } from './vectors.ts';

/** A paper that is akin to another. */
export interface RelatedPaper {
  /** The place of the related paper in the list of all. */
  paper: number;
  /** The cosine of the terms of the two, with a bonus where each is near the other. */
  score: number;
  /** What ties them, in the words of the paper whose page it is; topics are not among them. */
  terms: string[];
}

/** Related papers on a page. */
const MOST_RELATED = 5;
/** So many are named however little they share; a small library has no better ones. */
const FEW = 3;
/** Beyond those few, a paper of no common topic must be this near. */
const LEAST_SCORE = 0.2;

/**
 * Prepares to choose related papers among those near to one.
 *
 * @param papers the papers of the core, then the others
 * @param terms their terms
 * @param core what is known of the core
 * @param vectors the vectors of all
 * @returns chooses for a paper among its neighbors, the nearest first; what ties it to some of them
 *   may be known already
 */
export function createChooser(
  papers: readonly ComparedPaper[],
  terms: TermNumbers,
  core: Core,
  vectors: readonly TermVector[],
): (
  self: number,
  neighbors: readonly Neighbor[],
  known?: readonly RelatedPaper[],
) => RelatedPaper[] {
  const nameTiesOf = createTieNamer(papers, terms, core, vectors);
  return (self, neighbors, known = []) => {
    let nameTies: ReturnType<typeof nameTiesOf> | undefined;
    const termsOf = new Map(known.map((one) => [one.paper, one.terms]));
    const name = (other: number): string[] => {
      nameTies ??= nameTiesOf(self);
      return nameTies(other);
    };
    const topics = papers[self]?.topics ?? [];
    const related: RelatedPaper[] = [];
    for (const { paper, score } of neighbors.slice(0, CONSIDERED)) {
      if (related.length === MOST_RELATED) break;
      const hasTopic = topics.some((topic) => papers[paper]?.topics.includes(topic));
      const isNear = hasTopic || score >= LEAST_SCORE || related.length < FEW;
      if (!isNear) continue;
      const tying = termsOf.get(paper) ?? name(paper);
      if (tying.length > 0 || hasTopic) related.push({ paper, score, terms: tying });
    }
    return related;
  };
}
