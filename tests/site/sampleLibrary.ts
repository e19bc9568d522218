import {
  type Digest,
  digestSchema,
  type Paper,
  paperSchema,
  type Site,
  type Topic,
  topicSchema,
} from '../../src/schema/index.ts';
import { createContext, type SiteContext } from '../../src/site/context.ts';
import { hasMathematics } from '../../src/site/formulas/typeset.ts';
import { buildLibrary, type Collections } from '../../src/site/library.ts';

/** The settings of the sample site, below a base path as project pages are. */
export const SAMPLE_SITE: Site = {
  title: 'Offprint',
  description: 'A library.',
  url: 'https://library.example',
  base: '/offprint/',
  language: 'en-US',
  masthead: 'Papers worth keeping.',
  papersPerPage: 50,
  feedItems: 50,
  feeds: ['rss', 'atom', 'json'],
  dataFiles: ['jsonl', 'csv', 'json', 'bib', 'ris', 'csl.json'],
  markdownPages: false,
  socialCards: 'site',
  offline: false,
};

/** Makes a stored paper; what a test does not name has a plain value. */
export function samplePaper(fields: Record<string, unknown> = {}): Paper {
  const title = String(fields.title ?? 'A Paper');
  return paperSchema.parse({
    title,
    slug: title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    digests: [],
    topics: [],
    source: { title, abstract: 'We show it.' },
    hash: '0123456789abcdef',
    ...fields,
  });
}

/** Makes a stored topic. */
export function sampleTopic(id: string, fields: Partial<Topic> = {}): { id: string; data: Topic } {
  const data = topicSchema.parse({ name: id.toUpperCase(), scope: 'things', terms: {}, ...fields });
  return { id, data };
}

/** Makes a stored digest. */
export function sampleDigest(id: string): { id: string; data: Digest } {
  return { id, data: digestSchema.parse({ date: id.slice(0, 10) }) };
}

/** Puts a stored paper into a collection; its abstract is what the digest prints. */
export function collectPaper(paper: Paper): Collections['papers'][number] {
  const { source, ...data } = paper;
  const shelved = {
    ...data,
    hasMathematics: hasMathematics(paper.title) || hasMathematics(source.abstract),
    hasComponents: false,
    wordsHash: JSON.stringify([paper.title, paper.topics, source.abstract]),
  };
  return {
    ...shelved,
    shelved,
    fileHash: JSON.stringify(paper),
    abstract: source.abstract,
    source,
  };
}

/** Makes the context of a site that holds these papers. */
export function sampleContext(
  papers: Paper[],
  rest: Partial<Pick<Collections, 'topics' | 'digests'>> = {},
  site: Partial<Site> = {},
): SiteContext {
  const library = buildLibrary({
    papers: papers.map(collectPaper),
    topics: rest.topics ?? [],
    digests: rest.digests ?? [],
  });
  return createContext({ ...SAMPLE_SITE, ...site }, library);
}
