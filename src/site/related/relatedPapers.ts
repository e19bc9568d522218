import { restoreChoices } from './choice/choices.ts';
import { type Choice, createChooser } from './choice/chooseRelated.ts';
import { numberText } from './choice/tieNamer.ts';
import { CONSIDERED, type Core, neighborsIn } from './core.ts';
import { compareLater, createComparer, type LaterNeighbors } from './laterPapers.ts';
import { type ReadCore, type RelatedCore, readCore, relateCore } from './relatedCore.ts';
import type { Neighbor } from './vectors/neighbors.ts';
import { joinTables } from './vectors/vectorTable.ts';
import { type ComparedPaper, createSequenceReader, type TermSequence } from './words/sequence.ts';
import { TermNumbers } from './words/terms.ts';

/** A paper that is akin to another. */
export interface RelatedPaper {
  /** The place of the related paper in the list of all. */
  paper: number;
  /** The cosine of the terms of the two, with a bonus where each is near the other. */
  score: number;
  /** What ties them, in the words of the paper whose page it is; topics are not among them. */
  terms: string[];
}

/** Papers by their places in the list of all, with any numbers that a result depends on besides them. */
export interface MadeFrom {
  papers: readonly number[];
  numbers?: readonly number[];
}

/** Gives back what was worked out before, or works it out and keeps it. */
export interface Keeper {
  /** What was learned of the same counted papers. */
  core: (learn: () => RelatedCore) => RelatedCore;
  /** Results of which each is made from the counted papers and some others. */
  each: <Result>(
    name: string,
    madeFrom: readonly MadeFrom[],
    workOut: (at: number) => Result,
  ) => Result[];
}

const KEEPING_NOTHING: Keeper = {
  core: (learn) => learn(),
  each: (_, madeFrom, workOut) => madeFrom.map((_one, at) => workOut(at)),
};

/**
 * Finds the papers that are akin to each paper of a library.
 *
 * The result depends on nothing but the papers and their order, so that a page need not be made anew
 * where its own list has not changed. Papers that are not counted change nothing between those that
 * are, of which all that takes long can therefore be kept.
 *
 * @param papers the papers of a library; their order breaks ties
 * @param isCounted whether a paper, by its place, is among those that show how frequent terms are
 * @param keeper keeps what takes long
 * @returns for each paper at most five others, the nearest first; fewer where little is shared
 */
export function findRelatedPapers(
  papers: readonly ComparedPaper[],
  isCounted: (paper: number) => boolean = () => true,
  keeper: Keeper = KEEPING_NOTHING,
): RelatedPaper[][] {
  const places = [...papers.keys()];
  const ofCore = places.filter((paper) => isCounted(paper));
  const ofOthers = places.filter((paper) => !isCounted(paper));
  const pick = (chosen: number[]) => chosen.flatMap((paper) => papers[paper] ?? []);
  const counted = pick(ofCore);
  // The papers of the core come first, then the others; each has a place in the list of all.
  const placeOf = [...ofCore, ...ofOthers];
  const placed = (paper: number) => placeOf[paper] ?? 0;
  /** What was read of the core, where it had to be. */
  let read: ReadCore | undefined;
  const { core, choices } = keeper.core(() => {
    read = readCore(counted);
    return relateCore(counted, read);
  });
  const result: RelatedPaper[][] = papers.map(() => []);
  const put = (self: number, neighbors: readonly Neighbor[], chosen: readonly Choice[]) => {
    result[placed(self)] = chosen.map(({ place, terms }) => {
      const { paper = 0, score = 0 } = neighbors[place] ?? {};
      return { paper: placed(paper), score, terms };
    });
  };
  const known = restoreChoices(choices);
  for (const [self, chosen] of known.entries()) put(self, neighborsIn(core, self), chosen);
  if (ofOthers.length === 0) return result;

  const terms = read?.terms ?? new TermNumbers(core.terms);
  const all = [...counted, ...pick(ofOthers)];
  const sequences: (TermSequence | undefined)[] = [...(read?.sequences ?? [])];
  const readSequence = createSequenceReader(terms);
  const sequenceOf = (self: number): TermSequence => {
    const sequence = sequences[self] ?? readSequence(all[self] as ComparedPaper);
    sequences[self] = sequence;
    return sequence;
  };
  const compare = createComparer(core, terms);
  const later = keeper.each(
    'related-later',
    ofOthers.map((paper) => ({ papers: [paper] })),
    (at) => compare(sequenceOf(core.papers + at), all[core.papers + at]?.topics ?? []),
  );
  const found = compareLater(core, later, terms);
  const affected = listAffected(core, found).map(({ self, neighbors }) => ({
    self,
    neighbors: neighbors
      .sort((a, b) => b.score - a.score || placed(a.paper) - placed(b.paper))
      .slice(0, CONSIDERED),
  }));
  const choose = createChooser(
    all.map(({ topics }) => topics),
    {
      core,
      vectors: joinTables(core.vectors, found.vectors),
      size: found.size,
      forms: terms.forms,
      textOf: (self) =>
        numberText(sequenceOf(self), terms, { from: core.terms.size, numbers: found.ranks }),
    },
  );
  const chosen = keeper.each(
    'related-chosen',
    affected.map(({ self, neighbors }) => ({
      papers: [self, ...neighbors.map(({ paper }) => paper)].map(placed),
      numbers: neighbors.map(({ score }) => score),
    })),
    (at) => {
      const { self, neighbors } = affected[at] as Affected;
      return choose(self, neighbors, termsOf(known[self] ?? [], neighborsIn(core, self)));
    },
  );
  for (const [at, { self, neighbors }] of affected.entries())
    put(self, neighbors, chosen[at] ?? []);
  return result;
}

/** A paper whose neighbors are others because of later papers, itself one of them or not. */
interface Affected {
  self: number;
  neighbors: Neighbor[];
}

function listAffected(core: Core, { nearCore, neighbors }: LaterNeighbors): Affected[] {
  return [
    ...[...nearCore].map(([self, near]) => ({
      self,
      neighbors: [...neighborsIn(core, self), ...near],
    })),
    ...neighbors.map((near, at) => ({ self: core.papers + at, neighbors: near })),
  ];
}

/** What is known to tie papers, by the paper. */
function termsOf(
  chosen: readonly Choice[],
  neighbors: readonly Neighbor[],
): ReadonlyMap<number, string[]> {
  return new Map(chosen.map(({ place, terms }) => [neighbors[place]?.paper ?? -1, terms]));
}
