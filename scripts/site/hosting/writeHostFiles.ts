import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRedirects } from '../../../src/digest/library/redirects.ts';
import { printRedirectPage } from '../../../src/site/redirectPage.ts';
import { readSite } from '../../../src/site/settings.ts';
import type { Folders } from '../folders.ts';
import { listMoves, printHeadersFile, printRedirectsFile } from './hostFiles.ts';

/**
 * Writes what hosts need beside the pages: a page for each address that moved or was withdrawn, and the
 * headers and redirects that some hosts read from files.
 *
 * @param folders the content with its settings and redirects, and the built site
 */
export async function writeHostFiles({
  contentDirectory,
  outputDirectory,
}: Pick<Folders, 'contentDirectory' | 'outputDirectory'>): Promise<void> {
  const site = readSite(join(contentDirectory, 'site.yaml'));
  const moves = listMoves(readRedirects(contentDirectory).redirects, site.base);
  for (const move of moves) {
    const file = join(outputDirectory, move.from.slice(site.base.length), 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, printRedirectPage(move.to, site));
  }
  await writeFile(join(outputDirectory, '_redirects'), printRedirectsFile(moves));
  await writeFile(join(outputDirectory, '_headers'), printHeadersFile(site));
}
