import {
  compareDigestIds,
  parseInlineMathematics,
  type ShelvedPaper,
  type Slug,
} from '../../schema/index.ts';
import { firstAppearance } from '../firstAppearance.ts';
import { cacheKey } from '../kept/cacheKey.ts';
import { keepEach, keepResult } from '../kept/keptResult.ts';
import type { PaperText } from '../loading/paperText.ts';
import { findRelatedPapers } from './relatedPapers.ts';
import { plainProse } from './words/plainProse.ts';
import type { ComparedPaper } from './words/sequence.ts';

/** A related paper as the library knows it. */
export interface Relation {
  slug: Slug;
  /** What ties the two, in the words of the paper whose page it is. */
  terms: string[];
}

/** The papers of a library as they are related, each with a fingerprint of its file. */
export type RelatedLibrary = readonly (Pick<
  ShelvedPaper,
  'slug' | 'title' | 'topics' | 'digests' | 'wordsHash'
> &
  Pick<PaperText, 'abstract'> & { fileHash: string })[];

/** The words of a title; a formula parts phrases. */
function titleWords(title: string): string {
  return parseInlineMathematics(title)
    .map(({ type, value }) => (type === 'text' ? value : '|'))
    .join('');
}

/** In a small library every paper shows how frequent terms are. */
const ALL_ARE_COUNTED = 100;
const STEP = 1.1;

/**
 * Tells how many papers of a library show how frequent terms are: all up to 100, then as many as the
 * last of ever larger steps. Each new digest would else turn the weights around by a hair, and some
 * related papers of every fifth page with them.
 *
 * @param papers how many papers the library has
 * @returns at least ten elevenths of them
 */
export function countedPapers(papers: number): number {
  if (papers <= ALL_ARE_COUNTED) return papers;
  let counted = ALL_ARE_COUNTED;
  while (Math.floor(counted * STEP) <= papers) counted = Math.floor(counted * STEP);
  return counted;
}

/** The papers that joined the library first, so that later ones do not change which these are. */
function firstPapers(
  papers: readonly Pick<ShelvedPaper, 'slug' | 'digests'>[],
  count: number,
): ReadonlySet<Slug> {
  const joined = papers
    .map((paper) => ({ slug: paper.slug, ...firstAppearance(paper) }))
    .sort((a, b) => compareDigestIds(a.id, b.id) || a.line - b.line || (a.slug < b.slug ? -1 : 1));
  return new Set(joined.slice(0, count).map(({ slug }) => slug));
}

/**
 * Finds the related papers of every stored paper.
 *
 * @param stored the papers of a library
 * @returns for the slug of each paper at most five others, the nearest first; the order in which the
 *   papers come does not matter
 */
export function relateLibrary(stored: RelatedLibrary): ReadonlyMap<Slug, Relation[]> {
  const papers = stored.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const counted = firstPapers(papers, countedPapers(papers.length));
  const compared = papers.map(
    (paper): ComparedPaper => ({
      topics: paper.topics,
      // Read where they are needed: not at all of most papers where what was learned of them was kept.
      get title() {
        return titleWords(paper.title);
      },
      get abstract() {
        return plainProse(paper.abstract);
      },
    }),
  );
  const key = cacheKey(
    papers.filter(({ slug }) => counted.has(slug)).map(({ slug, wordsHash }) => [slug, wordsHash]),
  );
  const hashOf = (paper: number) => papers[paper]?.wordsHash;
  const related = findRelatedPapers(
    compared,
    (at) => counted.has(papers[at]?.slug ?? ('' as Slug)),
    {
      core: (learn) => keepResult('related', key, learn),
      each: (name, madeFrom, workOut) => {
        const things = madeFrom.map((from) => cacheKey([from.papers.map(hashOf), from.numbers]));
        return keepEach(name, key, things, workOut);
      },
    },
  );
  return new Map(
    papers.map(({ slug: own }, self) => [
      own,
      (related[self] ?? []).flatMap(({ paper: other, terms }) => {
        const slug = papers[other]?.slug;
        return slug === undefined ? [] : [{ slug, terms }];
      }),
    ]),
  );
}

/**
 * Finds the related papers of every stored paper, or takes from an earlier build, or from the thread that works
 * ahead of this one, what was found of the same library.
 *
 * @param stored as {@link relateLibrary} takes them
 * @returns the same, as a list
 */
export function learnRelations(stored: RelatedLibrary): [Slug, Relation[]][] {
  const files = stored.map(({ slug, fileHash }) => `${slug} ${fileHash}`).sort();
  return keepResult('relations', cacheKey(files), () => [...relateLibrary(stored)]);
}
