import type { TopicId } from '../../schema/index.ts';
import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { CountedLink, SiteContext } from '../context.ts';
import { createHead, type PageHead } from '../head.ts';
import { digestLink, topicLink, yearLink } from './listPages.ts';

/** An index: links with their numbers of papers, each with a line about it where there is one. */
export interface IndexPage {
  head: PageHead;
  title: string;
  intro: string;
  items: (CountedLink & { note?: string | undefined })[];
  /** Topics without papers. */
  empty?: { id: TopicId; label: string }[];
}

/** Which index. */
export type IndexKind = 'topics' | 'digests' | 'years';

/**
 * Makes an index page.
 *
 * @param context the site
 * @param kind topics by name, digests or years newest first
 * @returns the page; only what has papers is linked
 */
export function indexPage(context: SiteContext, kind: IndexKind): IndexPage {
  const { library } = context;
  const papers = countOf(library.papers.length, 'paper');
  const contents = {
    topics: {
      title: 'Topics',
      intro: `${papers} under ${countOf(library.topics.length, 'topic')}; a paper has one to three.`,
      items: library.topics.map((topic) => ({ ...topicLink(context, topic), note: topic.scope })),
      empty: library.emptyTopics.map(({ id, name }) => ({ id, label: name })),
    },
    digests: {
      title: 'Digests',
      intro: `${papers} from ${countOf(library.digests.length, 'digest')}, newest first.`,
      items: library.digests.map((one) => ({ ...digestLink(context, one), note: one.title })),
    },
    years: {
      title: 'Years',
      intro: `${papers} by the year in which they were first submitted.`,
      items: library.years.map((year) => yearLink(context, year)),
    },
  }[kind];
  return {
    head: createHead(context, {
      name: contents.title,
      place: places[kind],
      description: contents.intro,
    }),
    ...contents,
  };
}
