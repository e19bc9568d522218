import { CONSIDERED } from '../core.ts';
import type { Neighbor } from '../vectors/neighbors.ts';
import { isReason } from './shownTies.ts';
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
/**
 * How near a paper must be, by the topic that the two share: the main one of both, another, or none. Below
 * these, lists of a thousand papers named what had a word in common and nothing else.
 */
const LEAST_SCORES = { main: 0.17, other: 0.2, none: 0.24 };
/** A paper of a common topic that no words tie must be this near. */
const LEAST_WITHOUT_WORDS = 0.26;

/** Which topic two papers share, each with its main topic first. */
function sharedTopic(
  own: readonly string[],
  others: readonly string[] = [],
): keyof typeof LEAST_SCORES {
  if (own[0] !== undefined && own[0] === others[0]) return 'main';
  return own.some((topic) => others.includes(topic)) ? 'other' : 'none';
}

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
      const shared = sharedTopic(own, topics[paper]);
      if (score < LEAST_SCORES[shared]) continue;
      const terms = known?.get(paper) ?? name(paper);
      const hasReason = isReason(terms);
      if (!hasReason && (shared === 'none' || score < LEAST_WITHOUT_WORDS)) continue;
      chosen.push({ place, terms: hasReason ? terms : [] });
    }
    return chosen;
  };
}
