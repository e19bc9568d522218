import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../site/publishFiles.ts';
import type { SampleAbstract } from './abstracts.ts';
import { type Cost, runMeasured } from './runMeasured.ts';
import { PAPERS_PER_DIGEST, writeDigest, writeLibrary } from './writeLibrary.ts';

/** What is measured of a library. */
export interface Measurements {
  papers: number;
  /** By step, in order. */
  steps: Record<string, Cost>;
  /** How many files the site has, and how many of them belong to search. */
  files: number;
  searchFiles: number;
  /** The largest paper page, in kilobytes, as it is and compressed. */
  largestPage: { whole: number; compressed: number };
}

/**
 * Makes a library and measures import, builds and pages.
 *
 * @param folder a folder for it, made anew
 * @param papers the papers, the last 50 of which come as a digest of their own
 * @param projectDirectory the folder of this project
 * @param hear is told of each step before it begins
 * @returns what was measured
 * @throws CommandFailure where a step fails
 */
export async function measureOffprint(
  folder: string,
  papers: readonly SampleAbstract[],
  projectDirectory: string,
  hear: (step: string) => void,
): Promise<Measurements> {
  rmSync(folder, { recursive: true, force: true });
  const content = join(folder, 'content');
  const output = join(folder, 'dist');
  const first = papers.slice(0, -PAPERS_PER_DIGEST);
  writeLibrary(content, first);
  const steps: Record<string, Cost> = {};
  const run = async (step: string, script: string, ...args: string[]) => {
    hear(step);
    steps[step] = await runMeasured([process.execPath, `scripts/${script}.ts`, ...args], {
      cwd: projectDirectory,
      env: { OFFPRINT_CONTENT: content },
    });
  };
  const digests = join(content, 'digests');
  await run('import', 'import', '--content', content, digests);
  await run('cold build', 'build', '--output', output);
  await run('warm build', 'build', '--output', output);
  const number = first.length / PAPERS_PER_DIGEST;
  writeDigest(content, Math.ceil(number), papers.slice(-PAPERS_PER_DIGEST));
  const newest = readdirSync(digests)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .at(-1);
  await run(
    'import of one digest more',
    'import',
    '--content',
    content,
    join(digests, newest ?? ''),
  );
  await run('build of one digest more', 'build', '--output', output);
  return { papers: papers.length, steps, ...weigh(output) };
}

function weigh(output: string): Pick<Measurements, 'files' | 'searchFiles' | 'largestPage'> {
  const files = listFiles(output);
  const largestPage = { whole: 0, compressed: 0 };
  for (const file of files.filter((file) => dirname(file).startsWith('papers/'))) {
    const page = readFileSync(join(output, file));
    if (page.length / 1000 <= largestPage.whole) continue;
    largestPage.whole = page.length / 1000;
    largestPage.compressed = gzipSync(page).length / 1000;
  }
  const searchFiles = files.filter((file) => file.startsWith('pagefind/')).length;
  return { files: files.length, searchFiles, largestPage };
}
