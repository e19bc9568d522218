import type { PaperRecord } from '../../schema/index.ts';
import { plainAbstract } from '../abstracts/plainAbstract.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { plainTitleOf } from '../formulas/typeset.ts';
import type { LibraryPaper } from '../library.ts';

/** A paper is in several files, and its abstract has to be read once. */
const plainTexts = new WeakMap<LibraryPaper, string>();

/**
 * Gives the abstract of a paper as plain text.
 *
 * @param paper the paper
 * @returns words, formulas in Unicode; empty where there is no abstract
 */
export function plainTextOf(paper: LibraryPaper): string {
  let text = plainTexts.get(paper);
  if (text === undefined) {
    text = plainAbstract(paper.abstract);
    plainTexts.set(paper, text);
  }
  return text;
}

/**
 * Gives a paper to machines.
 *
 * @param context the site
 * @param paper the paper
 * @returns all that is known of it, and nothing else; `papers.schema.json` describes it
 */
export function paperRecord({ addresses }: SiteContext, paper: LibraryPaper): PaperRecord {
  const { hash: _hash, hasMathematics: _hasMathematics, abstract, ...stored } = paper;
  const markdown = abstract.trim();
  return {
    url: addresses.absolute(places.paper(paper.slug)),
    ...stored,
    plainTitle: plainTitleOf(paper),
    ...(markdown === '' ? {} : { abstract: { markdown, text: plainTextOf(paper) } }),
  };
}
