import { createRequire } from 'node:module';
// `astro:content` brings Astro's whole renderer with it, a second more for each start.
import { defineCollection } from 'astro/content/config';

// Node has these modules loaded for `astro.config.mjs`; Vite would transform each of them once more, which
// takes a quarter of a second. Whoever changes them while developing starts `npm run dev` anew.
const load = createRequire(import.meta.url);
const { digestSchema, shelvedPaperSchema, topicSchema }: typeof import('./schema/index.ts') =
  load('./schema/index.ts');
const { pageLoader }: typeof import('./site/loading/pageLoader.ts') = load(
  './site/loading/pageLoader.ts',
);
const { pageSources }: typeof import('./site/loading/sources.ts') = load(
  './site/loading/sources.ts',
);

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
