import { basename } from 'node:path';
import { checkYaml, digestSchema } from '../../schema/index.ts';
import type { PageSource } from './shelf.ts';

/**
 * Reads the file that states what a digest's own text cannot say.
 *
 * @param text the file's text, YAML
 * @param file its path; its name is the digest's
 * @returns the digest, or all that is wrong with it
 */
export const shelveDigest: PageSource['shelve'] = (text, file) => {
  const { value, problems } = checkYaml(text, digestSchema);
  if (problems !== undefined) {
    return { problems: problems.map(({ line = 1, message }) => ({ line, problem: message })) };
  }
  return { id: basename(file, '.yaml'), data: value, isModule: false };
};
