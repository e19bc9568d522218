import { CONSIDERED } from '../core.ts';
import type { Neighbor } from '../vectors/neighbors.ts';
import { createTieNamer, type NamedLibrary } from './tieNamer.ts';

/** A neighbor that was chosen for a page. */
export interface Choice {
  /** Its place among the neighbors. */
  place: number;
  /** What ties it, in the words of the paper whose page it is; topics are not among them. */
  terms: string[];
}

/** Related papers on a page. */
export const MOST_RELATED = 5;
/** So many are named however little they share; a small library has no better ones. */
const FEW = 3;
/** Beyond those few, a paper of no common topic must be this near. */
const LEAST_SCORE = 0.2;

/**
 * Prepares to choose related papers among those near to one.
 *
 * @param topics the topics of the papers of the core, then of the others
 * @param library what is known of them
 * @returns chooses for a paper among its neighbors, the nearest first, of whom ten are looked at; what
 *   ties it to some papers may be known already
 */
export function createChooser(
  topics: readonly (readonly string[])[],
  library: NamedLibrary,
): (
  self: number,
  neighbors: readonly Neighbor[],
  known?: ReadonlyMap<number, string[]>,
) => Choice[] {
  const nameTiesOf = createTieNamer(library);
  return (self, neighbors, known) => {
    let nameTies: ReturnType<typeof nameTiesOf> | undefined;
    const name = (other: number): string[] => {
      nameTies ??= nameTiesOf(self);
      return nameTies(other);
    };
    const own = topics[self] ?? [];
    const chosen: Choice[] = [];
    for (const [place, { paper, score }] of neighbors.slice(0, CONSIDERED).entries()) {
      if (chosen.length === MOST_RELATED) break;
      const hasTopic = own.some((topic) => topics[paper]?.includes(topic));
      const isNear = hasTopic || score >= LEAST_SCORE || chosen.length < FEW;
      if (!isNear) continue;
      const terms = known?.get(paper) ?? name(paper);
      if (terms.length > 0 || hasTopic) chosen.push({ place, terms });
    }
    return chosen;
  };
}
