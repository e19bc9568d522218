import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { digestSchema, shelvedPaperSchema, topicSchema } from './schema/index.ts';
import { pageLoader } from './site/loading/pageLoader.ts';
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
  loader: glob({
    // The slash at the end makes it a folder.
    base: pathToFileURL(`${contentFolder()}/digests/`),
    pattern: '*.yaml',
    // The default id goes through a slugger; a digest's id is its file's name as it stands.
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  }),
  schema: digestSchema,
});

export const collections = { papers, topics, digests };
