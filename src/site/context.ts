import type { Site } from '../schema/index.ts';
import { type Addresses, createAddresses } from './addresses.ts';
import type { Library } from './library.ts';

/** What every page is made from. */
export interface SiteContext {
  site: Site;
  addresses: Addresses;
  library: Library;
}

/** A card takes longer than all the rest of a paper's page: a larger library gets them where it asks. */
const PAPERS_WITH_CARDS = 300;

/**
 * Brings together what every page is made from.
 *
 * @param site the settings of the site
 * @param library the papers, topics and digests
 * @returns the context that the page functions take
 */
export function createContext(site: Site, library: Library): SiteContext {
  const { socialCards } = site;
  const cards = library.papers.length <= PAPERS_WITH_CARDS ? 'papers' : 'site';
  const settled = { ...site, socialCards: socialCards === 'auto' ? cards : socialCards };
  return { site: settled, addresses: createAddresses(site), library };
}

/** A link inside the site. */
export interface PageLink {
  label: string;
  href: string;
}

/** A link with the number of papers behind it. */
export interface CountedLink extends PageLink {
  count: number;
}
