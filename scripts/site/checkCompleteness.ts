import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countOf } from '../../src/text/countOf.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { listPaperPages, pageOf } from './listPapers.ts';
import { listFiles } from './publishFiles.ts';

/** The pages of a site before they are published. */
export interface PagesToCheck {
  /** The slugs of the stored papers, one for every file. */
  papers: readonly string[];
  /** The folder with what was made. */
  made: string;
  /** The folder that visitors see, and the files in it that stay. */
  output: string;
  kept: Iterable<string>;
}

const NAMED_AT_MOST = 10;

/**
 * Makes sure that every stored paper has its page, before anything is published.
 *
 * Code in a page can end the build with exit code 0 and most pages missing, so the exit code alone
 * proves nothing.
 *
 * @param pages what was stored and made
 * @throws CommandFailure that names what is missing or too many
 */
export async function checkPages({ papers, made, output, kept }: PagesToCheck): Promise<void> {
  const stored = new Set(papers);
  const folderOf = new Map([...kept].map((file) => [file, output]));
  for (const file of listFiles(made)) folderOf.set(file, made);
  const pages = new Set(listPaperPages([...folderOf.keys()]));
  failWhereAny(
    findRepeated(papers),
    'the same file name as another paper. Rename one of the files',
  );
  failWhereAny(
    papers.filter((slug) => !pages.has(slug)),
    'a file in content/papers but no page. Look for code in its text, and compare its slug with its file name',
  );
  const others = [...pages].filter((slug) => !stored.has(slug));
  failWhereAny(
    await filterLater(others, async (slug) => {
      const file = pageOf(slug);
      return !isRedirect(await readFile(join(folderOf.get(file) ?? output, file), 'utf8'));
    }),
    'a page but no file in content/papers. Compare the slug in the file with its name',
  );
}

/**
 * Makes sure that every stored paper has its search record.
 *
 * @param papers the slugs of the stored papers
 * @param records how many papers the search index holds
 * @param outputDirectory the folder `dist`
 * @throws CommandFailure that names what is missing
 */
export async function checkRecords(
  papers: readonly string[],
  records: number,
  outputDirectory: string,
): Promise<void> {
  if (records === papers.length) return;
  const readPage = (slug: string) => readFile(join(outputDirectory, pageOf(slug)), 'utf8');
  failWhereAny(
    await filterLater(
      papers,
      async (slug) => !(await readPage(slug)).includes('data-pagefind-body'),
    ),
    'a page but no search record. Mark the text of the page with data-pagefind-body',
  );
  throw new CommandFailure(
    `The search index holds ${countOf(records, 'paper')}, but ${papers.length} are stored.`,
  );
}

function failWhereAny(slugs: readonly string[], have: string): void {
  if (slugs.length === 0) return;
  const named = slugs.slice(0, NAMED_AT_MOST).map((slug) => `  ${slug}`);
  if (slugs.length > NAMED_AT_MOST) named.push(`  and ${slugs.length - NAMED_AT_MOST} more`);
  const verb = slugs.length === 1 ? 'has' : 'have';
  throw new CommandFailure(
    `${countOf(slugs.length, 'paper')} ${verb} ${have}:\n${named.join('\n')}`,
  );
}

function findRepeated(slugs: readonly string[]): string[] {
  const seen = new Set<string>();
  return slugs.filter((slug) => seen.size === seen.add(slug).size);
}

/** A page that only says where its paper went. */
function isRedirect(html: string): boolean {
  return /http-equiv="?refresh/i.test(html);
}

async function filterLater(
  slugs: readonly string[],
  keeps: (slug: string) => Promise<boolean>,
): Promise<string[]> {
  const kept: string[] = [];
  for (const slug of slugs) if (await keeps(slug)) kept.push(slug);
  return kept;
}
