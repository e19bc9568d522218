import type { Site } from '../../schema/index.ts';
import { type Addresses, places } from '../addresses.ts';
import { CITATION_FORMATS } from '../citations/index.ts';
import { citePaper } from '../citePaper.ts';
import type { SiteContext } from '../context.ts';
import type { LibraryPaper } from '../library.ts';
import { csvLines } from './csv.ts';
import { jsonArray, jsonLines } from './paperFiles.ts';
import { feedTwins, type Twin } from './twin.ts';

/** A way to write papers as a file for machines. */
export interface PapersFormat {
  /** The ending of its files, `papers.<extension>`. */
  extension: string;
  label: string;
  mediaType: string;
  /** Writes papers, piece by piece. */
  print: (context: SiteContext, papers: readonly LibraryPaper[]) => Iterable<string>;
}

/** The whole library: one record a line, to be read one by one. */
const LIBRARY_FORMATS: readonly PapersFormat[] = [
  { extension: 'jsonl', label: 'JSON Lines', mediaType: 'application/jsonl', print: jsonLines },
  { extension: 'csv', label: 'CSV', mediaType: 'text/csv', print: csvLines },
];

/** The papers of a topic or a digest: records and citations. */
const COLLECTION_FORMATS: readonly PapersFormat[] = [
  { extension: 'json', label: 'JSON', mediaType: 'application/json', print: jsonArray },
  ...CITATION_FORMATS.map(
    ({ extension, label, mediaType, print }): PapersFormat => ({
      extension,
      label,
      mediaType,
      print: (context, papers) => [print(papers.map((paper) => citePaper(context, paper)))],
    }),
  ),
];

const isWanted =
  ({ dataFiles }: Pick<Site, 'dataFiles'>) =>
  ({ extension }: PapersFormat): boolean =>
    dataFiles.some((file) => file === extension);

/**
 * Lists the formats in which a site has the whole library.
 *
 * @param site its settings
 */
export const libraryFormats = (site: Pick<Site, 'dataFiles'>): PapersFormat[] =>
  LIBRARY_FORMATS.filter(isWanted(site));

/**
 * Lists the formats in which a site has the papers of each topic and digest.
 *
 * @param site its settings
 */
export const collectionFormats = (site: Pick<Site, 'dataFiles'>): PapersFormat[] =>
  COLLECTION_FORMATS.filter(isWanted(site));

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

/**
 * Lists the feeds and files of a topic or a digest.
 *
 * @param context the site
 * @param owner the place of its page
 * @param name what they are of
 * @returns feeds first
 */
export function collectionTwins(context: SiteContext, owner: string, name: string): Twin[] {
  return [
    ...feedTwins(context, owner, name),
    ...papersTwins(context.addresses, owner, name, collectionFormats(context.site)),
  ];
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
