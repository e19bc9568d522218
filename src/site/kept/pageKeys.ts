import type { Site } from '../../schema/index.ts';
import { needsComponents } from '../abstracts/needsComponents.ts';
import type { SiteContext } from '../context.ts';
import { joinedOn } from '../feeds/newestPapers.ts';
import type {
  Library,
  LibraryDigest,
  LibraryPaper,
  LibraryTopic,
  LibraryYear,
} from '../library.ts';
import { digestPage, yearFrame } from '../pages/listPages.ts';
import { surroundingsOf } from '../pages/paperPage.ts';
import { type TopicPart, topicFrame } from '../pages/topicPage.ts';
import type { ListPart } from '../paging.ts';
import { cacheKey } from './cacheKey.ts';

/** Paper by paper, what its abstract is made from; an abstract with components is made each time. */
function abstractsKey(papers: readonly LibraryPaper[]): string[] | undefined {
  return papers.some(({ hasComponents }) => hasComponents)
    ? undefined
    : papers.map(({ fileHash }) => fileHash);
}

/**
 * Makes the key of a paper's page: of its file and of all that the page shows of others, so that
 * nothing it depends on can be forgotten. The settings are part of every key.
 *
 * @param context the site
 * @param paper the paper
 * @returns the key; none where code in the page may show what no key knows of
 */
export function paperPageKey(context: SiteContext, paper: LibraryPaper): string | undefined {
  const abstracts = abstractsKey([paper]);
  return (
    abstracts && cacheKey([surroundingsOf(context, paper), abstracts, settingsKey(context.site)])
  );
}

/** Keys of settings, which are part of the key of every paper's page. */
const settingsKeys = new WeakMap<Site, string>();

function settingsKey(site: Site): string {
  const key = settingsKeys.get(site) ?? cacheKey(site);
  settingsKeys.set(site, key);
  return key;
}

/** What lists show of papers comes from their files, and the names of their topics. */
function listedKey({ library }: SiteContext, papers: readonly LibraryPaper[]): unknown {
  return papers.map(({ fileHash, topics }) => [
    fileHash,
    ...topics.map((id) => library.topicById.get(id)?.name),
  ]);
}

/** Makes the key of a digest's page, which shows whole abstracts. */
export function digestPageKey(context: SiteContext, digest: LibraryDigest): string | undefined {
  const abstracts = abstractsKey(digest.papers);
  return abstracts && cacheKey([digestPage(context, digest), abstracts]);
}

/** Makes the key of a topic's page; one with an introduction that holds code has none. */
export function topicPageKey(
  context: SiteContext,
  topic: LibraryTopic,
  part: TopicPart,
): string | undefined {
  const frame = topicFrame(context, topic, part);
  const introduction = frame.overview?.hasIntroduction ? topic.introduction : '';
  if (needsComponents(introduction)) return undefined;
  return cacheKey([frame, introduction, listedKey(context, part.items)]);
}

/** Makes the key of a year's page. */
export function yearPageKey(
  context: SiteContext,
  year: LibraryYear,
  part: ListPart<LibraryPaper>,
): string {
  return cacheKey([yearFrame(context, year, part), listedKey(context, part.items)]);
}

/**
 * Makes the key of a file that holds papers for machines: a feed, records, citations.
 *
 * @param context the site
 * @param papers the papers in the file, or those that it is chosen from, in order
 * @param about what else the file says
 * @returns the key
 */
export function papersFileKey(
  context: SiteContext,
  papers: readonly LibraryPaper[],
  about: unknown,
): string {
  return cacheKey([about, filedKey(context, papers)]);
}

/** Keys of the papers of a collection, which has a file in each of many formats. */
const filedKeys = new WeakMap<readonly LibraryPaper[], { library: Library; key: string }>();

function filedKey(context: SiteContext, papers: readonly LibraryPaper[]): string {
  const known = filedKeys.get(papers);
  if (known?.library === context.library) return known.key;
  const joined = papers.map((paper) => joinedOn(context, paper));
  const key = cacheKey([joined, listedKey(context, papers)]);
  filedKeys.set(papers, { library: context.library, key });
  return key;
}
