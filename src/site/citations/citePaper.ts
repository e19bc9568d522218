import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { plainTitleOf } from '../formulas/typeset.ts';
import type { LibraryPaper } from '../library.ts';
import type { Citation } from './index.ts';
import { registeredDoi } from './registeredDoi.ts';

/**
 * Gathers what citations state of a paper.
 *
 * @param context the site
 * @param paper the paper
 * @returns what is known; nothing is made up
 */
export function citePaper({ addresses, site }: SiteContext, paper: LibraryPaper): Citation {
  return {
    slug: paper.slug,
    title: paper.title,
    plainTitle: plainTitleOf(paper),
    date: paper.date,
    authors: paper.authors,
    identifiers: { ...paper.identifiers, doi: registeredDoi(paper.identifiers) },
    url: addresses.absolute(places.paper(paper.slug)),
    library: site.title,
  };
}
