import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SEARCH_FOLDER } from '../site/indexPages.ts';
import { listFiles } from '../site/publishFiles.ts';
import type { SampleAbstract } from './abstracts.ts';
import { type Cost, runMeasured } from './runMeasured.ts';
import { setAside } from './setAside.ts';
import { PAPERS_PER_DIGEST, writeDigest, writeLibrary } from './writeLibrary.ts';

/** What is measured of a library. */
export interface Measurements {
  /** By step, in order. */
  steps: Record<StepName, Cost>;
  /** How many files the site has, and how many of them belong to search. */
  files: number;
  searchFiles: number;
  /** Paper pages in kilobytes, as they are and compressed. */
  pages: { median: PageSize; largest: PageSize };
}

/** The size of a page in kilobytes. */
export interface PageSize {
  whole: number;
  compressed: number;
}

/** What is measured, in this order. */
export type StepName =
  | 'import'
  | 'cold build'
  | 'build, nothing changed'
  | 'import of 50 papers more'
  | 'build of 50 papers more'
  | 'build, search index anew';

/**
 * Gives the folder of the library that is measured.
 *
 * @param work the folder that is worked in
 * @returns a folder below it, which holds `content` and `dist`
 */
export const libraryFolder = (work: string): string => join(work, 'offprint');

/**
 * Makes a library and measures import, builds and pages.
 *
 * @param work a folder to work in; the library goes to its {@link libraryFolder}, made anew
 * @param papers the papers, the last 50 of which come as a digest of their own
 * @param projectDirectory the folder of this project
 * @param hear is told of each step before it begins
 * @returns what was measured
 * @throws CommandFailure where a step fails
 */
export async function measureOffprint(
  work: string,
  papers: readonly SampleAbstract[],
  projectDirectory: string,
  hear: (step: string) => void,
): Promise<Measurements> {
  const folder = libraryFolder(work);
  setAside(work, folder);
  const content = join(folder, 'content');
  const digests = join(content, 'digests');
  const output = join(folder, 'dist');
  const first = papers.slice(0, -PAPERS_PER_DIGEST);
  const run = (step: StepName, script: 'import' | 'build', ...args: string[]) => {
    hear(step);
    return runMeasured([process.execPath, ...commandOf(script, projectDirectory), ...args], {
      cwd: projectDirectory,
      env: { OFFPRINT_CONTENT: content },
    });
  };
  const importFrom = (step: StepName, ...sources: string[]) =>
    run(step, 'import', '--content', content, ...sources);
  const build = (step: StepName) => run(step, 'build', '--output', output);

  writeLibrary(content, first);
  const early = {
    import: await importFrom('import', digests),
    'cold build': await build('cold build'),
    'build, nothing changed': await build('build, nothing changed'),
  };
  const number = Math.ceil(first.length / PAPERS_PER_DIGEST);
  const newest = writeDigest(content, number, papers.slice(-PAPERS_PER_DIGEST));
  const late = {
    'import of 50 papers more': await importFrom('import of 50 papers more', newest),
    'build of 50 papers more': await build('build of 50 papers more'),
  };
  forgetIndex(work, folder, output);
  const steps = {
    ...early,
    ...late,
    'build, search index anew': await build('build, search index anew'),
  };
  return { steps, ...weigh(output) };
}

/** What npm runs, with the flags that it gives. */
function commandOf(script: string, projectDirectory: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectDirectory, 'package.json'), 'utf8'));
  return String(scripts[script]).split(' ').slice(1);
}

/** Takes the index away, and all that is remembered of it. */
function forgetIndex(work: string, folder: string, output: string): void {
  setAside(work, join(output, SEARCH_FOLDER));
  const builds = join(folder, '.cache', 'builds');
  for (const build of readdirSync(builds)) {
    for (const file of readdirSync(join(builds, build))) {
      if (file.startsWith('index.json')) setAside(work, join(builds, build, file));
    }
  }
}

function weigh(output: string): Pick<Measurements, 'files' | 'searchFiles' | 'pages'> {
  const files = listFiles(output);
  const sizes = files
    .filter((file) => /^papers\/[^/]+$/.test(dirname(file)) && file.endsWith('/index.html'))
    .map((file) => {
      const page = readFileSync(join(output, file));
      return { whole: page.length / 1000, compressed: gzipSync(page).length / 1000 };
    })
    .sort((a, b) => a.whole - b.whole);
  const none = { whole: 0, compressed: 0 };
  const pages = {
    median: sizes[Math.floor(sizes.length / 2)] ?? none,
    largest: sizes.at(-1) ?? none,
  };
  const searchFiles = files.filter((file) => file.startsWith(`${SEARCH_FOLDER}/`)).length;
  return { files: files.length, searchFiles, pages };
}
