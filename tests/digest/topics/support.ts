import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createClassifier, readTopics } from '../../../src/digest/topics/index.ts';

const root = new URL('../../../', import.meta.url);

/** The library's own topics and the classifier made of them. */
export const topics = readTopics(fileURLToPath(new URL('content/topics', root)));
export const classifier = createClassifier(topics);

/** Reads a text file of the project. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Reads a file of one JSON value a line. */
export function readJsonLines<T>(path: string): T[] {
  return readProjectFile(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line));
}
