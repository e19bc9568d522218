// `astro:content` brings Astro's whole renderer with it, a second more for each start.
import { defineCollection } from 'astro/content/config';
import { digestSchema, shelvedPaperSchema, topicSchema } from './schema/index.ts';
import { pageLoader } from './site/loading/pageLoader.ts';
import { PAGE_SOURCES } from './site/loading/sources.ts';

/** The loader checks each file against the schema of what is stored, and keeps what the build needs. */
const papers = defineCollection({
  loader: pageLoader(PAGE_SOURCES.papers),
  schema: shelvedPaperSchema,
});

const topics = defineCollection({ loader: pageLoader(PAGE_SOURCES.topics), schema: topicSchema });

const digests = defineCollection({
  loader: pageLoader(PAGE_SOURCES.digests),
  schema: digestSchema,
});

export const collections = { papers, topics, digests };
