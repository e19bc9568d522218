import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { digestSchema, paperSchema, topicSchema } from './schema/index.ts';
import { contentFolder } from './site/settings.ts';

/** The content folder as a base for loaders, with the slash that makes it a folder. */
const content = (folder: string) => pathToFileURL(`${contentFolder()}/${folder}/`);

/** A paper's id is its `slug`: the loader takes that key of the front matter for the id. */
const papers = defineCollection({
  loader: glob({ base: content('papers'), pattern: '**/*.mdx' }),
  schema: paperSchema,
});

const topics = defineCollection({
  loader: glob({ base: content('topics'), pattern: '*.mdx' }),
  schema: topicSchema,
});

const digests = defineCollection({
  loader: glob({
    base: content('digests'),
    pattern: '*.yaml',
    // The default id goes through a slugger; a digest's id is its file's name as it stands.
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  }),
  schema: digestSchema,
});

export const collections = { papers, topics, digests };
