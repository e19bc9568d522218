import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readRedirects } from '../../../src/digest/library/redirects.ts';
import { printRedirectPage } from '../../../src/site/gone/redirectPage.ts';
import { printWithdrawnPage } from '../../../src/site/gone/withdrawnPage.ts';
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
  const { redirects } = readRedirects(contentDirectory);
  const moves = listMoves(redirects, site.base);
  const writePage = async (place: string, html: string) => {
    const file = join(outputDirectory, place, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
  };
  for (const { from, to } of moves) {
    await writePage(from.slice(site.base.length), printRedirectPage(to, site));
  }
  for (const slug of redirects.withdrawn) {
    await writePage(`papers/${slug}`, printWithdrawnPage(site));
  }
  await writeFile(join(outputDirectory, '_redirects'), printRedirectsFile(moves));
  await writeFile(join(outputDirectory, '_headers'), printHeadersFile(site));
}
