import type { PaperRecord } from '../../schema/index.ts';
import { plainAbstract } from '../abstracts/plainAbstract.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { plainTitleOf } from '../formulas/typeset.ts';
import { BoundedCache } from '../kept/boundedCache.ts';
import type { LibraryPaper } from '../library.ts';

/** A paper is in several files one after the other; the last so many texts are kept. */
const KEPT_TEXTS = 12_000;

const plainTexts = new BoundedCache<LibraryPaper, string>(KEPT_TEXTS);

/**
 * Gives the abstract of a paper as plain text.
 *
 * @param paper the paper
 * @returns words, formulas in Unicode; empty where there is no abstract
 */
export function plainTextOf(paper: LibraryPaper): string {
  return plainTexts.get(paper, () => plainAbstract(paper.abstract));
}

/**
 * Gives a paper to machines.
 *
 * @param context the site
 * @param paper the paper
 * @returns all that is known of it, and nothing else; `papers.schema.json` describes it
 */
export function paperRecord({ addresses }: SiteContext, paper: LibraryPaper): PaperRecord {
  const { hash, hasMathematics, hasComponents, wordsHash, ...stored } = paper.shelved;
  const markdown = paper.abstract.trim();
  return {
    url: addresses.absolute(places.paper(paper.slug)),
    ...stored,
    source: paper.source,
    plainTitle: plainTitleOf(paper),
    ...(markdown === '' ? {} : { abstract: { markdown, text: plainTextOf(paper) } }),
  };
}
