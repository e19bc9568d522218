import { type Addresses, places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { collectionFormats, libraryFormats, type PapersFormat } from './papersFormat.ts';
import { feedTwins, type Twin } from './twin.ts';

/** Lists the files of papers that belong to a page. */
function papersTwins(
  addresses: Addresses,
  owner: string,
  name: string,
  formats: readonly PapersFormat[],
): Twin[] {
  return formats.map(({ extension, label, mediaType }) => ({
    label,
    title: `${name}, ${label}`,
    mediaType,
    href: addresses.path(places.papersFile(owner, extension)),
  }));
}

/** The feeds of a topic or a digest, and its papers as files. */
export interface CollectionTwins {
  feeds: Twin[];
  files: Twin[];
}

/**
 * Lists the feeds and files of a topic or a digest.
 *
 * @param context the site
 * @param owner the place of its page
 * @param name what they are of
 * @returns either may be none
 */
export function collectionTwins(
  context: SiteContext,
  owner: string,
  name: string,
): CollectionTwins {
  return {
    feeds: feedTwins(context, owner, name),
    files: papersTwins(context.addresses, owner, name, collectionFormats(context.site)),
  };
}

/**
 * Lists the files of the whole library and what describes them; its feeds are named on every page.
 *
 * @param context the site
 * @returns label, type and address of each
 */
export function libraryTwins({ addresses, site }: SiteContext): Twin[] {
  return [
    ...papersTwins(addresses, places.front, site.title, libraryFormats(site)),
    {
      label: 'JSON Schema',
      title: `${site.title}, JSON Schema of a record`,
      mediaType: 'application/schema+json',
      href: addresses.path(places.paperSchema),
    },
    {
      label: 'llms.txt',
      title: `${site.title}, llms.txt`,
      mediaType: 'text/plain',
      href: addresses.path(places.llms),
    },
  ];
}
