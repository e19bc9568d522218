import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { orFailure } from '../../src/files/fileFailure.ts';
import { SLUG_PATTERN } from '../../src/schema/index.ts';
import { isPageFile } from '../../src/stored/isPageFile.ts';

/** Where pages lie, by the folder of their kind. */
const PLACES = {
  papers: { depth: 2, place: 'papers/<year>/<slug>.mdx' },
  topics: { depth: 1, place: 'topics/<id>.mdx' },
} as const;

/**
 * Finds pages in places where no import looks for them: they would not be known for the papers that they are.
 *
 * @param contentDirectory the content folder
 * @returns an error for each such file
 * @throws FileFailure where a folder is there and cannot be read
 */
export function checkPlaces(contentDirectory: string): Diagnostic[] {
  return (['papers', 'topics'] as const).flatMap((kind) => {
    const { depth, place } = PLACES[kind];
    const folder = join(contentDirectory, kind);
    if (!existsSync(folder)) return [];
    return orFailure(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      .filter(isPageFile)
      .map((file) => file.split(/[\\/]/))
      .filter(
        (parts) =>
          parts.length !== depth ||
          !SLUG_PATTERN.test(parts.at(-1)?.slice(0, -'.mdx'.length) ?? ''),
      )
      .sort()
      .map(
        (parts): Diagnostic => ({
          code: 'page-misplaced',
          severity: 'error',
          file: join(folder, ...parts),
          message: 'no import finds a page here, or under this name',
          remedy: `Move it to ${place}, named in small letters, digits and hyphens`,
        }),
      );
  });
}
