import { createChooser, type RelatedPaper } from './chooseRelated.ts';
import { type Core, learnCore, neighborsIn } from './core.ts';
import { compareLater } from './laterPapers.ts';
import type { Neighbor } from './neighbors.ts';
import { type ComparedPaper, createSequenceReader, type TermSequence } from './sequence.ts';
import { TermNumbers } from './terms.ts';
import { joinTables } from './vectorTable.ts';

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
  /** What was read of the core, where it had to be. */
  let read: ReadCore | undefined;
  const { core, related } = keep(() => {
    read = readCore(counted);
    return relateCore(counted, read);
  });
  // The papers of the core come first, then the others; each has a place in the list of all.
  const places = [...papers.keys()];
  const placeOf = [
    ...places.filter((paper) => isOfCore[paper]),
    ...places.filter((paper) => !isOfCore[paper]),
  ];
  const result: RelatedPaper[][] = papers.map(() => []);
  const put = (self: number, list: readonly RelatedPaper[]) => {
    const placed = list.map((one) => ({ ...one, paper: placeOf[one.paper] ?? 0 }));
    result[placeOf[self] ?? 0] = placed;
  };
  for (const [self, list] of related.entries()) put(self, list);
  if (others.length === 0) return result;

  const terms = read?.terms ?? new TermNumbers(core.terms);
  const later = compareLater(core, others, terms);
  const readSequence = createSequenceReader(terms);
  const choose = createChooser(topicsOf([...counted, ...others]), {
    core,
    vectors: joinTables(core.vectors, later.vectors),
    terms,
    sequenceOf: (self) => {
      if (self >= core.papers) return later.sequences[self - core.papers];
      const paper = counted[self];
      return read?.sequences[self] ?? (paper && readSequence(paper));
    },
  });
  const byPlace = (a: Neighbor, b: Neighbor) =>
    b.score - a.score || (placeOf[a.paper] ?? 0) - (placeOf[b.paper] ?? 0);
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

/** The terms of the core, and the papers as they were read. */
interface ReadCore {
  core: Core;
  terms: TermNumbers;
  sequences: TermSequence[];
}

function readCore(papers: readonly ComparedPaper[]): ReadCore {
  const terms = new TermNumbers();
  return { terms, ...learnCore(papers, terms) };
}

function relateCore(
  papers: readonly ComparedPaper[],
  { core, terms, sequences }: ReadCore,
): RelatedCore {
  const sequenceOf = (self: number) => sequences[self];
  const library = { core, vectors: core.vectors, terms, sequenceOf };
  const choose = createChooser(topicsOf(papers), library);
  return { core, related: papers.map((_, self) => choose(self, neighborsIn(core, self))) };
}

function topicsOf(papers: readonly ComparedPaper[]): (readonly string[])[] {
  return papers.map(({ topics }) => topics);
}
