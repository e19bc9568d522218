import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { CommandFailure } from '../commandLine/commandFailure.ts';

/** A formula is typeset twice, for the eye and for screen readers, and quoted once: index one. */
const NOT_INDEXED = ['.katex-html', 'annotation'];

/**
 * Makes the search index of the built papers and writes it beside the pages.
 *
 * @param outputDirectory the folder `dist`
 * @returns how many papers the index holds, read from what was written
 * @throws CommandFailure where Pagefind reports an error
 */
export async function indexPages(outputDirectory: string): Promise<number> {
  const outputPath = join(outputDirectory, 'pagefind');
  try {
    const { index, errors } = await createIndex({ excludeSelectors: NOT_INDEXED });
    if (index === undefined) throw failureOf(errors);
    const added = await index.addDirectory({ path: outputDirectory, glob: 'papers/*/index.html' });
    if (added.errors.length > 0) throw failureOf(added.errors);
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw failureOf(written.errors);
  } finally {
    await close();
  }
  return countRecords(outputPath);
}

/** The index's own table of contents names each language with its number of pages. */
async function countRecords(outputPath: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(outputPath, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

function failureOf(errors: readonly string[]): CommandFailure {
  return new CommandFailure(`The search index could not be made: ${errors.join('; ')}`);
}
