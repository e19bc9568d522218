import { needsComponents } from './abstracts/needsComponents.ts';
import { cacheKey } from './cacheKey.ts';
import type { SiteContext } from './context.ts';
import { joinedOn } from './feeds/newestPapers.ts';
import type { LibraryDigest, LibraryPaper, LibraryTopic } from './library.ts';
import { digestPage } from './pages/listPages.ts';
import { paperPage } from './pages/paperPage.ts';
import { type TopicPart, topicPage } from './pages/topicPage.ts';

/** Paper by paper, what its abstract is made from; an abstract with components is made each time. */
function abstractsKey(papers: readonly LibraryPaper[]): string[] | undefined {
  return papers.some(({ hasComponents }) => hasComponents)
    ? undefined
    : papers.map(({ fileHash }) => fileHash);
}

/**
 * Makes the key of a paper's page: of all that the page shows, so that nothing it depends on can be
 * forgotten.
 *
 * @param context the site
 * @param paper the paper
 * @returns the key; none where code in the page may show what no key knows of
 */
export function paperPageKey(context: SiteContext, paper: LibraryPaper): string | undefined {
  const abstracts = abstractsKey([paper]);
  return abstracts && cacheKey([paperPage(context, paper), abstracts]);
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
  const page = topicPage(context, topic, part);
  const introduction = page.overview?.hasIntroduction ? topic.introduction : '';
  return needsComponents(introduction) ? undefined : cacheKey([page, introduction]);
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
  const { topicById } = context.library;
  return cacheKey([
    about,
    papers.map((paper) => [
      paper.fileHash,
      joinedOn(context, paper),
      ...paper.topics.map((id) => topicById.get(id)?.name),
    ]),
  ]);
}
