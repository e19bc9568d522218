// `astro:content` brings Astro's whole renderer with it, a second more for each start.
import { defineCollection } from 'astro/content/config';
import { digestSchema, shelvedPaperSchema, topicSchema } from './schema/index.ts';
import { pageLoader } from './site/loading/pageLoader.ts';
import { pageSources } from './site/loading/sources.ts';

const sources = pageSources();

/** The loader checks each file against the schema of what is stored, and keeps what the build needs. */
const papers = defineCollection({
  loader: pageLoader(sources.papers),
  schema: shelvedPaperSchema,
});

const topics = defineCollection({ loader: pageLoader(sources.topics), schema: topicSchema });

const digests = defineCollection({
  loader: pageLoader(sources.digests),
  schema: digestSchema,
});

export const collections = { papers, topics, digests };
