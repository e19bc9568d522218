import { join } from 'node:path';
import { contentFolder } from '../settings.ts';
import type { PageSource } from './shelf.ts';
import { shelveDigest } from './shelveDigest.ts';
import { shelvePaper } from './shelvePaper.ts';
import { shelveTopic } from './shelveTopic.ts';

/** The collections of a site. */
export type CollectionName = 'papers' | 'topics' | 'digests';

/**
 * Names the pages that a site is made of.
 *
 * @param content the folder `content`
 * @returns the sources by the names of their collections
 */
export function pageSources(content: string = contentFolder()): Record<CollectionName, PageSource> {
  return {
    papers: { name: 'papers', folder: join(content, 'papers'), shelve: shelvePaper },
    topics: { name: 'topics', folder: join(content, 'topics'), shelve: shelveTopic },
    digests: {
      name: 'digests',
      folder: join(content, 'digests'),
      pattern: /^[^/\\]+\.yaml$/,
      shelve: shelveDigest,
    },
  };
}
