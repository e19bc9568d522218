import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWithHash } from '../../../src/files/fileStamps.ts';
import { shelvedPaperSchema, topicSchema } from '../../../src/schema/index.ts';
import { typesetAbstract } from '../../../src/site/abstracts/typesetAbstract.ts';
import { createContext, type SiteContext } from '../../../src/site/context.ts';
import { escapeHtml, typesetLine } from '../../../src/site/formulas/typeset.ts';
import { buildLibrary, type LibraryPaper } from '../../../src/site/library.ts';
import { openPaperTexts } from '../../../src/site/loading/paperText.ts';
import type { ShelvedPage } from '../../../src/site/loading/shelf.ts';
import { shelvePaper } from '../../../src/site/loading/shelvePaper.ts';
import { shelveTopic } from '../../../src/site/loading/shelveTopic.ts';
import { readRecord, type SearchRecord } from '../../../src/site/search/readRecord.ts';
import { searchRecord } from '../../../src/site/search/searchRecord.ts';
import { readSite } from '../../../src/site/settings.ts';

/**
 * Reads a library as the build does, all but its digests' own files.
 *
 * @param contentDirectory the folder `content`
 * @returns the site
 * @throws Error where a file or a setting is wrong
 */
export function readContent(contentDirectory: string): SiteContext {
  const readText = openPaperTexts();
  const papers = readPages(join(contentDirectory, 'papers'), shelvePaper).map(
    ({ page, file, hash }) => ({
      data: shelvedPaperSchema.parse(page.data),
      fileHash: hash,
      readText: () => readText(file),
    }),
  );
  const topics = readPages(join(contentDirectory, 'topics'), shelveTopic).map(({ page }) => ({
    id: page.id,
    data: topicSchema.parse(page.data),
  }));
  const site = readSite(join(contentDirectory, 'site.yaml'));
  return createContext(site, buildLibrary({ papers, topics, digests: [] }));
}

function readPages(
  folder: string,
  shelve: typeof shelvePaper,
): { page: ShelvedPage; file: string; hash: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => {
      const file = join(folder, name);
      const { text, hash } = readWithHash(file);
      const page = shelve(text, file);
      if ('problems' in page) throw new Error(`${file} cannot be read`);
      return { page, file, hash };
    });
}

/**
 * Says what the search index will be told of a paper, before its page is built.
 *
 * @param context the site
 * @param paper the paper
 * @returns the record that will be read from the page; nothing where only the page can tell, since
 *   code makes its text
 */
export function expectRecord(context: SiteContext, paper: LibraryPaper): SearchRecord | undefined {
  if (paper.hasComponents) return undefined;
  const { meta, filters, sort } = searchRecord(context, paper);
  const told = [
    ...spansOf('meta', meta),
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.flatMap((value) => spansOf('filter', { [name]: value })),
    ),
    ...spansOf('sort', sort),
  ].join('');
  const abstract = typesetAbstract(paper.abstract, paper.acronyms);
  return readRecord(
    paper.slug,
    `<html lang="${context.site.language}"><article data-pagefind-body><h1>${typesetLine(paper.title)}</h1><div>${abstract}</div><div data-pagefind-ignore>${told}</div></article></html>`,
  );
}

function spansOf(kind: string, values: Readonly<Record<string, string | number>>): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => {
      const text = escapeHtml(String(value)).replaceAll("'", '&#39;');
      return `<span data-pagefind-${kind}="${name}">${text}</span>`;
    });
}
