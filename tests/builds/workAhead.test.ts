import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAbstracts } from '../../scripts/bench/abstracts.ts';
import { writeDigest, writeLibrary } from '../../scripts/bench/writeLibrary.ts';
import { indexPages, SEARCH_FOLDER } from '../../scripts/site/indexPages.ts';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import { expectRecord, readContent } from '../../scripts/site/searchIndex/expectedRecords.ts';
import { readSearchRecord } from '../../scripts/site/searchRecords.ts';
import { type AheadOptions, workAhead } from '../../scripts/site/workAhead.ts';
import { build } from '../support/buildLibrary.ts';
import { createTemporaryLibrary, type TemporaryLibrary } from '../support/temporaryLibrary.ts';

/** More than are indexed at a time and named together, so that not all change when others join. */
const PAPERS = 1030;
const NEWCOMERS = 12;
const BUILD_TIME = 300_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

let library: TemporaryLibrary;
beforeAll(async () => {
  library = createTemporaryLibrary();
  writeLibrary(
    library.content,
    (await readAbstracts(undefined, PAPERS + NEWCOMERS)).slice(0, PAPERS),
  );
  importAll();
  await build(library, library.output);
}, BUILD_TIME);
afterAll(() => library.remove());

function importAll(): void {
  const imported = spawnSync(
    process.execPath,
    ['scripts/import.ts', '--content', library.content, join(library.content, 'digests')],
    { cwd: root, encoding: 'utf8' },
  );
  expect(imported.status, imported.stderr).toBe(0);
}

/** Every file of the index with its bytes. */
function snapshot(): Record<string, string> {
  const folder = join(library.output, SEARCH_FOLDER);
  return Object.fromEntries(
    listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]),
  );
}

/** A file of a kept result begins with a fingerprint of so many bytes. */
const FINGERPRINT_BYTES = 32;

/** What is learned of a library and kept for the next build, with the keys of what it was made from. */
function readLearned(folder: string): Record<string, unknown> {
  const kept = join(folder, 'kept');
  const names = ['related', 'relations', 'terms', 'term-counts'];
  const files = listFiles(kept).filter((file) => names.includes(basename(file)));
  return Object.fromEntries(
    files.map((file) => [
      basename(file),
      deserialize(readFileSync(join(kept, file)).subarray(FINGERPRINT_BYTES)),
    ]),
  );
}

/** Finds the process of Pagefind that this one has started, on Linux. */
function findPagefind(): number | undefined {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = processes.find((name) => {
    try {
      const [, command = '', parent] =
        /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return command.startsWith('pagefind') && Number(parent) === process.pid;
    } catch {
      return false;
    }
  });
  return found === undefined ? undefined : Number(found);
}

/** What is asked of the work where a folder holds what is known of builds. */
const optionsFor = (folder: string, isAgain = false): AheadOptions => ({
  contentDirectory: library.content,
  projectDirectory: root,
  outputDirectory: library.output,
  recordFile: join(folder, 'record.json'),
  stateFile: join(folder, 'index.json'),
  readNote: join(folder, 'read'),
  papers: PAPERS,
  isAgain,
});

/** Where the build by command keeps what it knows. */
function folderOfBuild(): string {
  const builds = join(library.output, '..', '.cache', 'builds');
  return join(builds, readdirSync(builds)[0] ?? '');
}

/** Waits until nothing is left to be done ahead. */
async function work(options: AheadOptions): Promise<void> {
  const { ended } = workAhead(options) ?? {};
  expect(ended).toBeDefined();
  await ended;
}

describe('expectRecord', () => {
  it('knows what will be read from each page', { timeout: BUILD_TIME }, () => {
    const context = readContent(library.content, root);
    const { papers } = context.library;
    expect(papers).toHaveLength(PAPERS);
    for (const paper of papers) {
      const record = readSearchRecord(library.output, paper.slug);
      expect(expectRecord(context, paper), paper.slug).toEqual(record);
    }
  });
});

describe('workAhead', () => {
  it('notes that it has read where it cannot, so that nobody waits', async () => {
    const folder = join(library.output, '..', 'broken');
    const options = { ...optionsFor(folder), contentDirectory: join(folder, 'content') };
    const { readNote } = options;
    const work = workAhead(options);
    await expect.poll(() => existsSync(readNote), { timeout: BUILD_TIME }).toBe(true);
    await work?.stop();
  });

  it('makes what indexing then need not make', { timeout: BUILD_TIME }, async () => {
    const byBuild = snapshot();
    const options = optionsFor(join(library.output, '..', 'ahead'));
    const { stateFile, recordFile, readNote } = options;
    const work = workAhead(options);
    await expect.poll(() => existsSync(readNote), { timeout: BUILD_TIME }).toBe(true);
    expect(existsSync(`${stateFile}.runs`)).toBe(false);
    const staged = () => existsSync(`${stateFile}.ahead`);
    await expect.poll(staged, { timeout: BUILD_TIME }).toBe(true);
    await work?.stop();
    const run = join(`${stateFile}.runs`, '0', 'part.json');
    const { mtimeMs } = statSync(run);
    // Only what was staged can be published with this mark.
    writeFileSync(join(`${stateFile}.files`, 'mark.txt'), '');
    expect(await indexPages({ outputDirectory: library.output, stateFile })).toBe(PAPERS);
    expect(statSync(run).mtimeMs).toBe(mtimeMs);
    expect(snapshot()).toEqual({ ...byBuild, 'mark.txt': '' });
    expect(staged()).toBe(false);
    const learned = readLearned(dirname(recordFile));
    expect(Object.keys(learned)).toEqual(['related', 'relations', 'term-counts', 'terms']);
    expect(readLearned(folderOfBuild())).toEqual(learned);
  });

  it('has what changed indexed again, and nothing else', { timeout: BUILD_TIME }, async () => {
    const folder = join(library.output, '..', 'again');
    const stateFile = join(folder, 'index.json');
    expect(await indexPages({ outputDirectory: library.output, stateFile })).toBe(PAPERS);
    const run = join(`${stateFile}.runs`, '2', 'part.json');
    const options = optionsFor(folder, true);
    const madeFrom = () => JSON.parse(readFileSync(run, 'utf8')).madeFrom;
    const before = madeFrom();
    const { mtimeMs } = statSync(run);
    await work(options);
    expect(statSync(run).mtimeMs).toBe(mtimeMs);
    rmSync(dirname(run), { recursive: true });
    await work(options);
    expect(madeFrom()).toBe(before);
    expect(existsSync(`${stateFile}.ahead`)).toBe(false);
    expect(existsSync(join(folder, 'kept'))).toBe(false);
    expect(workAhead({ ...options, papers: 999 })).toBeUndefined();
  });

  it('learns what newcomers change, and stages what they add to an index', {
    timeout: BUILD_TIME,
  }, async () => {
    const folder = join(library.output, '..', 'newcomers');
    const stateFile = join(folder, 'index.json');
    const output = join(library.output, SEARCH_FOLDER);
    expect(await indexPages({ outputDirectory: library.output, stateFile })).toBe(PAPERS);
    const published = join(folder, 'published');
    cpSync(output, published, { recursive: true, preserveTimestamps: true });
    cpSync(join(folderOfBuild(), 'kept'), join(folder, 'kept'), { recursive: true });
    const abstracts = await readAbstracts(undefined, PAPERS + NEWCOMERS);
    writeDigest(library.content, PAPERS, abstracts.slice(PAPERS));
    importAll();
    await build(library, library.output);
    const byBuild = snapshot();
    rmSync(output, { recursive: true });
    cpSync(published, output, { recursive: true, preserveTimestamps: true });
    expect(readLearned(folder)).not.toEqual(readLearned(folderOfBuild()));
    await work(optionsFor(folder, true));
    expect(readLearned(folder)).toEqual(readLearned(folderOfBuild()));
    const staged = `${stateFile}.files`;
    const fragments = listFiles(join(staged, 'fragment'));
    expect(fragments.length).toBeGreaterThan(0);
    expect(fragments.length).toBeLessThan(PAPERS);
    writeFileSync(join(staged, 'mark.txt'), '');
    expect(await indexPages({ outputDirectory: library.output, stateFile })).toBe(
      PAPERS + NEWCOMERS,
    );
    expect(snapshot()).toEqual({ ...byBuild, 'mark.txt': '' });
  });

  it.runIf(process.platform === 'linux')(
    'ends where Pagefind ends early',
    {
      timeout: BUILD_TIME,
    },
    async () => {
      const folder = join(library.output, '..', 'early');
      const work = workAhead(optionsFor(folder));
      await expect.poll(findPagefind, { timeout: BUILD_TIME }).toBeDefined();
      const pagefind = findPagefind() ?? 0;
      // Once all that it may be sent is on its way, nothing tells that it has ended.
      process.kill(pagefind, 'SIGSTOP');
      await setTimeout(1000);
      process.kill(pagefind, 'SIGKILL');
      await work?.stop();
      expect(existsSync(join(folder, 'index.json.ahead'))).toBe(false);
    },
  );
});
