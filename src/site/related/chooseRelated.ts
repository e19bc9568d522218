import { CONSIDERED } from './core.ts';
import type { Neighbor } from './neighbors.ts';
import { createTieNamer, type NamedLibrary } from './tieNamer.ts';

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
 * @param topics the topics of the papers of the core, then of the others
 * @param library what is known of them
 * @returns chooses for a paper among its neighbors, the nearest first; what ties it to some of them
 *   may be known already
 */
export function createChooser(
  topics: readonly (readonly string[])[],
  library: NamedLibrary,
): (
  self: number,
  neighbors: readonly Neighbor[],
  known?: readonly RelatedPaper[],
) => RelatedPaper[] {
  const nameTiesOf = createTieNamer(library);
  return (self, neighbors, known = []) => {
    let nameTies: ReturnType<typeof nameTiesOf> | undefined;
    const termsOf = new Map(known.map((one) => [one.paper, one.terms]));
    const name = (other: number): string[] => {
      nameTies ??= nameTiesOf(self);
      return nameTies(other);
    };
    const own = topics[self] ?? [];
    const related: RelatedPaper[] = [];
    for (const { paper, score } of neighbors.slice(0, CONSIDERED)) {
      if (related.length === MOST_RELATED) break;
      const hasTopic = own.some((topic) => topics[paper]?.includes(topic));
      const isNear = hasTopic || score >= LEAST_SCORE || related.length < FEW;
      if (!isNear) continue;
      const tying = termsOf.get(paper) ?? name(paper);
      if (tying.length > 0 || hasTopic) related.push({ paper, score, terms: tying });
    }
    return related;
  };
}
