import { resolve } from 'node:path';
import { readTextIfThere } from '../files/textFile.ts';
import { checkYaml, type Site, siteSchema } from '../schema/index.ts';

/**
 * Where the library's content lies: `content/`, or the folder that the environment variable
 * `OFFPRINT_CONTENT` names, so that another library can be built without touching this one.
 *
 * @returns an absolute path
 */
export function contentFolder(): string {
  const { OFFPRINT_CONTENT: folder = 'content' } = process.env;
  return resolve(folder);
}

/**
 * Where Astro keeps what it need not do again: beside the content, since two libraries that shared
 * it would find each other's papers in it.
 *
 * @returns an absolute path
 */
export function cacheFolder(): string {
  return resolve(contentFolder(), '..', '.cache', 'astro');
}

/**
 * Where the settings of the site lie.
 *
 * @returns an absolute path
 */
export function settingsFile(): string {
  return resolve(contentFolder(), 'site.yaml');
}

/**
 * Reads the settings of the site.
 *
 * @param file path of `site.yaml`
 * @returns the settings, checked
 * @throws an error that names the file, the line, the key and what was expected of it, for every
 *   wrong setting; where the file cannot be read, one that says why
 */
export function readSite(file: string = settingsFile()): Site {
  const text = readTextIfThere(file);
  if (text === undefined) {
    throw new Error(`${file}: there is no such file; it holds the settings of the site`);
  }
  const { value, problems } = checkYaml(text, siteSchema);
  if (value !== undefined) return value;
  const lines = problems.map(({ line, message }) =>
    line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`,
  );
  throw new Error(lines.join('\n'));
}
