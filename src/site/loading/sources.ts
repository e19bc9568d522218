import { join } from 'node:path';
import { contentFolder } from '../settings.ts';
import type { PageSource } from './shelf.ts';
import { shelveDigest } from './shelveDigest.ts';
import { shelvePaper } from './shelvePaper.ts';
import { shelveTopic } from './shelveTopic.ts';

/** The pages that a site is made of; the name of a source is that of its collection. */
export const PAGE_SOURCES = {
  papers: { name: 'papers', folder: join(contentFolder(), 'papers'), shelve: shelvePaper },
  topics: { name: 'topics', folder: join(contentFolder(), 'topics'), shelve: shelveTopic },
  digests: {
    name: 'digests',
    folder: join(contentFolder(), 'digests'),
    pattern: /^[^/\\]+\.yaml$/,
    shelve: shelveDigest,
  },
} satisfies Record<string, PageSource>;
