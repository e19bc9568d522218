import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { countOf } from '../commandLine/words.ts';
import { listPaperPages, pageOf } from './listPapers.ts';
import { SiteFolder } from './siteFolder.ts';

/** What is to be compared after a build. */
export interface BuiltSite {
  /** The slugs of the stored papers, one for every file. */
  papers: readonly string[];
  /** The folder `dist`. */
  outputDirectory: string;
  /** That folder, where somebody has looked at it since its pages were written. */
  site?: SiteFolder;
  /** How many papers the search index holds. */
  records: number;
}

const NAMED_AT_MOST = 10;

/**
 * Makes sure that nothing got lost: every stored paper has its page and its search record.
 *
 * Code in a page can end the build with exit code 0 and most pages missing, so the exit code alone
 * proves nothing.
 *
 * @param built what was stored and built
 * @throws CommandFailure that names what is missing or too many
 */
export async function checkCompleteness(built: BuiltSite): Promise<void> {
  const { papers, outputDirectory, records } = built;
  const { site = new SiteFolder(outputDirectory) } = built;
  const stored = new Set(papers);
  const pages = new Set(listPaperPages(site));
  const readPage = (slug: string) => readFile(join(outputDirectory, pageOf(slug)), 'utf8');

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
    await filterLater(others, async (slug) => !isRedirect(await readPage(slug))),
    'a page but no file in content/papers. Compare the slug in the file with its name',
  );
  if (records === stored.size) return;
  failWhereAny(
    await filterLater(
      papers,
      async (slug) => !(await readPage(slug)).includes('data-pagefind-body'),
    ),
    'a page but no search record. Mark the text of the page with data-pagefind-body',
  );
  throw new CommandFailure(
    `The search index holds ${countOf(records, 'paper')}, but ${stored.size} are stored.`,
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
