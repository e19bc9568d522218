import { basename } from 'node:path';
import { topicSchema } from '../../schema/index.ts';
import { readPage } from '../../stored/readPage.ts';
import type { PageSource } from './shelf.ts';

/**
 * Reads the file of a topic for the build.
 *
 * @param text the file's text
 * @param file its path; its name is the topic's
 * @returns the topic, or all that is wrong with it; only an introduction makes a module of it
 */
export const shelveTopic: PageSource['shelve'] = (text, file) => {
  const page = readPage(text, topicSchema);
  if ('problems' in page) return page;
  const { data, body } = page;
  return { id: basename(file, '.mdx'), data, body, isModule: body !== '' };
};
