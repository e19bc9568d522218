import { join } from 'node:path';
import { topicSchema } from '../../../src/schema/index.ts';
import { spokenAbstract } from '../../../src/site/abstracts/spokenAbstract.ts';
import { createContext, type SiteContext } from '../../../src/site/context.ts';
import { escapeHtml, typesetLine } from '../../../src/site/formulas/typeset.ts';
import { buildLibrary, type LibraryPaper } from '../../../src/site/library.ts';
import { loadEntries } from '../../../src/site/loading/keptEntries.ts';
import { openPapers } from '../../../src/site/loading/openPapers.ts';
import { openPaperTexts } from '../../../src/site/loading/paperText.ts';
import { pageSources } from '../../../src/site/loading/sources.ts';
import { readRecord, type SearchRecord } from '../../../src/site/search/readRecord.ts';
import { searchRecord } from '../../../src/site/search/searchRecord.ts';
import { readSite } from '../../../src/site/settings.ts';

/**
 * Reads a library as the build does, all but its digests' own files, and keeps what it reads for the
 * build.
 *
 * @param contentDirectory the folder `content`
 * @param projectDirectory the folder of the project
 * @returns the site
 * @throws Error where a file or a setting is wrong
 */
export function readContent(contentDirectory: string, projectDirectory: string): SiteContext {
  const sources = pageSources(contentDirectory);
  const { entries } = loadEntries(sources.papers, projectDirectory);
  const papers = openPapers(entries.values(), projectDirectory, openPaperTexts);
  const topics = [...loadEntries(sources.topics, projectDirectory).entries.values()].map(
    ({ id, data }) => ({ id, data: topicSchema.parse(data) }),
  );
  const site = readSite(join(contentDirectory, 'site.yaml'));
  return createContext(site, buildLibrary({ papers, topics, digests: [] }));
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
  const abstract = spokenAbstract(paper.abstract);
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
