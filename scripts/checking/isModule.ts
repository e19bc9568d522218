import { statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/** Endings that an import may leave out. */
const ENDINGS = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

/**
 * Tells whether what a page imports is there, as far as that can be told without building the site.
 *
 * @param name as the page writes it: a path that begins at the page (`./`, `../`) or at the project (`/`),
 *   or the name of a package or of something that Astro makes itself (`astro:assets`)
 * @param page the page's file
 * @param projectDirectory the folder of the project
 */
export function isModule(name: string, page: string, projectDirectory: string): boolean {
  const [path = ''] = name.split(/[?#]/);
  if (path.startsWith('.')) return isFile(join(dirname(page), path));
  if (path.startsWith('/')) return isFile(join(projectDirectory, path));
  if (isBuiltin(path) || /^[a-z]+:/.test(path)) return true;
  const [first = '', second = ''] = path.split('/');
  const folder = first.startsWith('@') ? join(first, second) : first;
  return isThere(join(projectDirectory, 'node_modules', folder), true);
}

const isFile = (path: string): boolean =>
  ENDINGS.some(
    (ending) => isThere(path + ending, false) || isThere(join(path, `index${ending}`), false),
  );

function isThere(path: string, mayBeFolder: boolean): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (mayBeFolder || stats.isFile());
}
