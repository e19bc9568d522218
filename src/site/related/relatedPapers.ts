import { eachSharedTerm, findNeighbors } from './neighbors.ts';
import { readTokens } from './tokens.ts';
import { nameTyingTerms, type SharedTerms } from './tyingTerms.ts';
import { type VectorSpace, weighTerms } from './vectors.ts';
import { type ComparedPaper, readVocabulary, type Vocabulary } from './vocabulary.ts';

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
/** So many are looked at, since those that nothing nameable ties are left out. */
const CONSIDERED = 10;
const MOST_TERMS = 3;
/** So many are named however little they share; a small library has no better ones. */
const FEW = 3;
/** Beyond those few, a paper of no common topic must be this near. */
const LEAST_SCORE = 0.2;

/**
 * Finds the papers that are akin to each paper of a library.
 *
 * The result depends on nothing but the papers and their order, so that it can be kept as long as they
 * stay the same, and a page need not be made anew where its own list has not changed.
 *
 * @param papers the papers of a library; their order breaks ties
 * @param isCounted whether a paper, by its place, is among those that show how frequent terms are
 * @returns for each paper at most five others, the nearest first; fewer where little is shared
 */
export function findRelatedPapers(
  papers: readonly ComparedPaper[],
  isCounted: (paper: number) => boolean = () => true,
): RelatedPaper[][] {
  const vocabulary = readVocabulary(papers);
  const space = weighTerms(papers, vocabulary, isCounted);
  const neighbors = findNeighbors(space.vectors, space.size, CONSIDERED);
  return papers.map((paper, self) => {
    const nameTies = createTieNamer(paper, self, vocabulary, space);
    const related: RelatedPaper[] = [];
    for (const { paper: other, score } of neighbors[self] ?? []) {
      if (related.length === MOST_RELATED) break;
      const terms = nameTies(other);
      const hasTopic = paper.topics.some((topic) => papers[other]?.topics.includes(topic));
      const isNear = hasTopic || score >= LEAST_SCORE || related.length < FEW;
      if (isNear && (terms.length > 0 || hasTopic)) related.push({ paper: other, score, terms });
    }
    return related;
  });
}

/** Prepares to put into words what ties a paper to others. */
function createTieNamer(
  { title, abstract }: ComparedPaper,
  self: number,
  { sequences }: Vocabulary,
  { vectors, pairTerm }: VectorSpace,
): (other: number) => string[] {
  // The places of words in the sequence are those of tokens in title and abstract, one after the other.
  const text = `${title}\n${abstract}`;
  const offset = title.length + 1;
  const tokens = [
    ...readTokens(title),
    ...readTokens(abstract).map((token) => ({
      ...token,
      from: token.from + offset,
      to: token.to + offset,
    })),
  ];
  const words = sequences[self]?.words ?? new Int32Array();
  const wordTerms = words.map(Math.abs);
  const pairTerms = Array.from(words, (_, at) => {
    const next = words[at + 1] ?? 0;
    return next > 0 ? pairTerm(wordTerms[at] ?? 0, next) : undefined;
  });
  return (other) => {
    const contributions = new Map<number | undefined, number>();
    eachSharedTerm(vectors[self], vectors[other], (term, ofSelf, ofOther) => {
      contributions.set(term, ofSelf * ofOther);
    });
    const shared: SharedTerms = {
      ofWord: (at) => contributions.get(wordTerms[at]) ?? 0,
      ofPair: (at) => contributions.get(pairTerms[at]) ?? 0,
    };
    return nameTyingTerms(text, tokens, shared, MOST_TERMS);
  };
}
