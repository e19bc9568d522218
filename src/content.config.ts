import { join } from 'node:path';
// `astro:content` brings Astro's whole renderer with it, a second more for each start.
import { defineCollection } from 'astro/content/config';
import { digestSchema, shelvedPaperSchema, topicSchema } from './schema/index.ts';
import { pageLoader } from './site/loading/pageLoader.ts';
import { shelveDigest } from './site/loading/shelveDigest.ts';
import { shelvePaper } from './site/loading/shelvePaper.ts';
import { shelveTopic } from './site/loading/shelveTopic.ts';
import { contentFolder } from './site/settings.ts';

/** The loader checks each file against the schema of what is stored, and keeps what the build needs. */
const papers = defineCollection({
  loader: pageLoader({
    name: 'papers',
    folder: join(contentFolder(), 'papers'),
    shelve: shelvePaper,
  }),
  schema: shelvedPaperSchema,
});

const topics = defineCollection({
  loader: pageLoader({
    name: 'topics',
    folder: join(contentFolder(), 'topics'),
    shelve: shelveTopic,
  }),
  schema: topicSchema,
});

const digests = defineCollection({
  loader: pageLoader({
    name: 'digests',
    folder: join(contentFolder(), 'digests'),
    pattern: /^[^/\\]+\.yaml$/,
    shelve: shelveDigest,
  }),
  schema: digestSchema,
});

export const collections = { papers, topics, digests };
