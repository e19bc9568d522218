import { createChooser, type RelatedPaper } from './chooseRelated.ts';
import { type Core, learnCore, neighborsIn, vectorsOf } from './core.ts';
import { compareLater } from './laterPapers.ts';
import type { Neighbor } from './neighbors.ts';
import type { ComparedPaper } from './sequence.ts';
import { TermNumbers } from './terms.ts';

/** The papers that show how frequent terms are, and how these are related to each other. */
export interface RelatedCore {
  core: Core;
  related: RelatedPaper[][];
}

/**
 * Finds the papers that are akin to each paper of a library.
 *
 * The result depends on nothing but the papers and their order, so that a page need not be made anew
 * where its own list has not changed. Papers that are not counted change nothing between those that
 * are, of which all that takes long can therefore be kept.
 *
 * @param papers the papers of a library; their order breaks ties
 * @param isCounted whether a paper, by its place, is among those that show how frequent terms are
 * @param keep gives back what was learned of the same counted papers before, or learns and keeps it
 * @returns for each paper at most five others, the nearest first; fewer where little is shared
 */
export function findRelatedPapers(
  papers: readonly ComparedPaper[],
  isCounted: (paper: number) => boolean = () => true,
  keep: (learn: () => RelatedCore) => RelatedCore = (learn) => learn(),
): RelatedPaper[][] {
  const isOfCore = papers.map((_, paper) => isCounted(paper));
  const counted = papers.filter((_, paper) => isOfCore[paper]);
  const others = papers.filter((_, paper) => !isOfCore[paper]);
  const { core, related } = keep(() => relateCore(counted));
  // The papers of the core come first, then the others; each has a place in the list of all.
  const places = [...papers.keys()];
  const placeOf = [
    ...places.filter((paper) => isOfCore[paper]),
    ...places.filter((paper) => !isOfCore[paper]),
  ];
  const ordered = [...counted, ...others];
  const result: RelatedPaper[][] = papers.map(() => []);
  const put = (self: number, list: readonly RelatedPaper[]) => {
    const placed = list.map((one) => ({ ...one, paper: placeOf[one.paper] ?? 0 }));
    result[placeOf[self] ?? 0] = placed;
  };
  for (const [self, list] of related.entries()) put(self, list);
  if (others.length === 0) return result;

  const terms = new TermNumbers(core.terms);
  const ofCore = vectorsOf(core);
  const later = compareLater(core, ofCore, others, terms);
  const byPlace = (a: Neighbor, b: Neighbor) =>
    b.score - a.score || (placeOf[a.paper] ?? 0) - (placeOf[b.paper] ?? 0);
  const choose = createChooser(ordered, terms, core, [...ofCore, ...later.vectors]);
  for (const [self, near] of later.nearCore) {
    const neighbors = [...neighborsIn(core, self), ...near].sort(byPlace);
    put(self, choose(self, neighbors, related[self]));
  }
  for (const [at, neighbors] of later.neighbors.entries()) {
    const self = core.papers + at;
    put(self, choose(self, neighbors.toSorted(byPlace)));
  }
  return result;
}

function relateCore(lazy: readonly ComparedPaper[]): RelatedCore {
  // Each text is looked at twice: reading it twice takes longer than keeping all.
  const papers = lazy.map(({ title, abstract, topics }) => ({ title, abstract, topics }));
  const core = learnCore(papers);
  const choose = createChooser(papers, new TermNumbers(core.terms), core, vectorsOf(core));
  return { core, related: papers.map((_, self) => choose(self, neighborsIn(core, self))) };
}
