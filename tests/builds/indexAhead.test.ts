import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAbstracts } from '../../scripts/bench/abstracts.ts';
import { writeLibrary } from '../../scripts/bench/writeLibrary.ts';
import { indexAhead } from '../../scripts/site/indexAhead.ts';
import { indexPages, SEARCH_FOLDER } from '../../scripts/site/indexPages.ts';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import { expectRecord, readContent } from '../../scripts/site/searchIndex/expectedRecords.ts';
import { readSearchRecord } from '../../scripts/site/searchRecords.ts';
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

describe('expectRecord', () => {
  it('knows what will be read from each page', { timeout: BUILD_TIME }, () => {
    const context = readContent(library.content);
    const { papers } = context.library;
    expect(papers).toHaveLength(PAPERS);
    for (const paper of papers) {
      const record = readSearchRecord(library.output, paper.slug);
      expect(expectRecord(context, paper), paper.slug).toEqual(record);
    }
  });
});

describe('indexAhead', () => {
  it('makes what indexing then need not make', { timeout: BUILD_TIME }, async () => {
    const byBuild = snapshot();
    const stateFile = join(library.output, '..', 'ahead', 'index.json');
    const stop = indexAhead({ contentDirectory: library.content, stateFile, papers: PAPERS });
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
  });
});
