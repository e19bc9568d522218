import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailure } from '../commandLine/commandFailure.ts';

/** A page to judge. */
export interface PageToJudge {
  /** What kind of page it is. */
  kind: string;
  /** Its address inside the site, such as `papers/a-title/`. */
  place: string;
}

/** The folders in a folder of the site, in order. */
const foldersIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The first paper that shows a formula, else the first: formulas cost fonts and styles. */
async function pickPaper(outputDirectory: string): Promise<string | undefined> {
  const slugs = await foldersIn(join(outputDirectory, 'papers'));
  for (const slug of slugs) {
    const html = await readFile(join(outputDirectory, 'papers', slug, 'index.html'), 'utf8');
    if (html.includes('class="katex"')) return slug;
  }
  return slugs[0];
}

/**
 * Picks one page of each kind that readers come to most.
 *
 * @param outputDirectory the folder of the built site
 * @returns front page, a paper with formulas, a topic, a digest, the search page
 * @throws CommandFailure where there is no built site
 */
export async function pickPages(outputDirectory: string): Promise<PageToJudge[]> {
  const paper = await pickPaper(outputDirectory);
  const [topic] = await foldersIn(join(outputDirectory, 'topics'));
  const [digest] = await foldersIn(join(outputDirectory, 'digests'));
  if (paper === undefined || topic === undefined || digest === undefined) {
    throw new CommandFailure(
      `${outputDirectory} lacks papers, topics or digests. Build the site first: npm run build`,
    );
  }
  return [
    { kind: 'front page', place: '' },
    { kind: 'paper', place: `papers/${paper}/` },
    { kind: 'topic', place: `topics/${topic}/` },
    { kind: 'digest', place: `digests/${digest}/` },
    { kind: 'search', place: 'search/' },
  ];
}
