import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAbstracts } from '../../scripts/bench/abstracts.ts';
import { writeLibrary } from '../../scripts/bench/writeLibrary.ts';
import { indexPages, SEARCH_FOLDER } from '../../scripts/site/indexPages.ts';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import { expectRecord, readContent } from '../../scripts/site/searchIndex/expectedRecords.ts';
import { readSearchRecord } from '../../scripts/site/searchRecords.ts';
import { workAhead } from '../../scripts/site/workAhead.ts';
import { hashOf } from '../../src/files/fingerprint.ts';
import {
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

/** As many as make it worth while to index ahead. */
const PAPERS = 310;
const BUILD_TIME = 300_000;

const root = fileURLToPath(new URL('../..', import.meta.url));

let library: TemporaryLibrary;
beforeAll(async () => {
  library = createTemporaryLibrary();
  writeLibrary(library.content, await readAbstracts(undefined, PAPERS));
  const digests = join(library.content, 'digests');
  const imported = spawnSync(
    process.execPath,
    ['scripts/import.ts', '--content', library.content, digests],
    { cwd: root, encoding: 'utf8' },
  );
  expect(imported.status, imported.stderr).toBe(0);
  const built = await startCommand('scripts/build.ts', [], library).ended;
  expect(built.code, built.stderr).toBe(0);
}, BUILD_TIME);
afterAll(() => library.remove());

/** Every file of the index with its bytes. */
function snapshot(): Record<string, string> {
  const folder = join(library.output, SEARCH_FOLDER);
  return Object.fromEntries(
    listFiles(folder).map((file) => [file, readFileSync(join(folder, file)).toString('base64')]),
  );
}

/** What a build keeps for the next one; it begins with the key of what it was made from. */
function readKept(folder: string): Record<string, string> {
  const kept = join(folder, 'kept');
  return Object.fromEntries(
    listFiles(kept).map((file) => [file, hashOf(readFileSync(join(kept, file)))]),
  );
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
  it('makes what indexing then need not make', { timeout: BUILD_TIME }, async () => {
    const byBuild = snapshot();
    const stateFile = join(library.output, '..', 'ahead', 'index.json');
    const recordFile = join(library.output, '..', 'ahead', 'record.json');
    const stop = workAhead({
      contentDirectory: library.content,
      projectDirectory: root,
      recordFile,
      stateFile,
      papers: PAPERS,
    });
    const staged = () => existsSync(`${stateFile}.ahead`);
    await expect.poll(staged, { timeout: BUILD_TIME }).toBe(true);
    await stop();
    const run = join(`${stateFile}.runs`, '0', 'part.json');
    const { mtimeMs } = statSync(run);
    // Only what was staged can be published with this mark.
    writeFileSync(join(`${stateFile}.files`, 'mark.txt'), '');
    expect(await indexPages({ outputDirectory: library.output, stateFile })).toBe(PAPERS);
    expect(statSync(run).mtimeMs).toBe(mtimeMs);
    expect(snapshot()).toEqual({ ...byBuild, 'mark.txt': '' });
    expect(staged()).toBe(false);
    const builds = join(library.output, '..', '.cache', 'builds');
    const byAstro = readKept(join(builds, readdirSync(builds)[0] ?? ''));
    const learned = readKept(dirname(recordFile));
    expect(Object.keys(learned).map((file) => basename(file))).toEqual(['related', 'terms']);
    expect(byAstro).toMatchObject(learned);
  });
});
