import type { DigestId, Site, Slug, TopicId } from '../schema/index.ts';

/** Every address inside the site, made in one place so that the base path is never forgotten. */
export interface Addresses {
  /** The path of something in the site, from the root of the host: `/offprint/about/`. */
  path: (inside: string) => string;
  /** The full address of something in the site: `https://offprint.example/offprint/about/`. */
  absolute: (inside: string) => string;
}

/**
 * Makes the addresses of a site.
 *
 * @param site address and base path of the site
 * @returns functions from a path inside the site, written from its root, to an address
 */
export function createAddresses(site: Pick<Site, 'url' | 'base'>): Addresses {
  const path = (inside: string): string => site.base + inside.replace(/^\/+/, '');
  return { path, absolute: (inside) => new URL(path(inside), site.url).href };
}

/** The permalinks of the library, from the site's root. */
export const places = {
  front: '/',
  paper: (slug: Slug) => `/papers/${slug}/`,
  digests: '/digests/',
  digest: (id: DigestId) => `/digests/${id}/`,
  digestsOfYear: (year: string) => `/digests/years/${year}/`,
  digestEntry: (id: DigestId, slug: Slug) => `/digests/${id}/#${slug}`,
  topics: '/topics/',
  topic: (id: TopicId) => `/topics/${id}/`,
  /** Where the index of topics names one without papers. */
  emptyTopic: (id: TopicId) => `/topics/#topic-${id}`,
  topicByComments: (id: TopicId) => `/topics/${id}/most-discussed/`,
  years: '/years/',
  year: (year: string) => `/years/${year}/`,
  statistics: '/statistics/',
  glossary: '/glossary/',
  glossaryPart: (part: string) => `/glossary/${part}/`,
  search: '/search/',
  readingList: '/reading-list/',
  about: '/about/',
  /** Where the addresses of withdrawn papers lead. */
  withdrawn: '/withdrawn/',
  subscribe: '/subscribe/',
  data: '/data/',
  newsletter: '/newsletter.html',
  paperSchema: '/papers.schema.json',
  llms: '/llms.txt',
  paperMarkdown: (slug: Slug) => `/papers/${slug}.md`,
  /** The pictures shown where a page is shared. */
  siteCard: '/card.png',
  paperCard: (slug: Slug) => `/cards/${slug}.png`,
  /** The papers of the library, a topic or a digest as a file; `owner` is the page's own place. */
  papersFile: (owner: string, extension: string) => `${owner}papers.${extension}`,
  /** The feed of the library, a topic or a digest. */
  feed: (owner: string, extension: string) => `${owner}feed.${extension}`,
} as const;
