import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../../src/digest/library/workspace.ts';
import { applyChanges } from '../../../src/digest/write/applyChanges.ts';
import { hashOf } from '../../../src/files/fingerprint.ts';
import { changeFiles } from '../../support/changeFiles.ts';
import { failAtCall } from '../../support/failAtCall.ts';

const CHILD = new URL('../../support/changeFiles.ts', import.meta.url).pathname;
const OLD = { 'papers/changed.txt': 'old text', 'papers/removed.txt': 'old text' };
const NEW = { 'papers/changed.txt': 'new text', 'papers/deep/added.txt': 'new text' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-workspace-'));
  reset();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function reset(): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'papers'), { recursive: true });
  for (const [path, text] of Object.entries(OLD)) writeFileSync(join(folder, path), text);
}

/** Every file of the folder with its text, those of the import's own workspace left out. */
function contents(): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.import'))
    .sort();
  return Object.fromEntries(
    files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** Changes the files in a process of its own, which is killed at one of its changes of the disk. */
function changeAndKill(call: number): void {
  reset();
  const { signal } = spawnSync(process.execPath, [CHILD, folder, String(call)]);
  expect(signal).toBe('SIGKILL');
}

/** Changes the files in this process, whose disk is full at one call. */
async function changeOnFullDisk(call: number) {
  reset();
  const { countCalls, mend } = failAtCall(call, 'full');
  try {
    return { codes: await changeFiles(folder), calls: countCalls() };
  } finally {
    mend();
  }
}

describe('changing files', () => {
  it('survives a kill at every call: each file old or new, and a second run completes', async () => {
    const { calls } = await changeOnFullDisk(0);
    expect(contents()).toEqual(NEW);
    expect(calls).toBeGreaterThan(15);
    for (let call = 1; call <= calls; call += 1) {
      changeAndKill(call);
      for (const text of Object.values(contents()))
        expect(['old text', 'new text']).toContain(text);
      expect(await changeFiles(folder), `killed at call ${call}`).toEqual([]);
      expect(contents(), `killed at call ${call}`).toEqual(NEW);
      expect(existsSync(join(folder, '.import'))).toBe(false);
    }
  }, 300_000);

  it('keeps the old state, or has the new one, where the disk is full at any call', async () => {
    const { calls } = await changeOnFullDisk(0);
    let refusals = 0;
    for (let call = 1; call <= calls; call += 1) {
      const { codes } = await changeOnFullDisk(call);
      refusals += codes.length;
      expect(codes, `full at call ${call}`).toEqual(codes.map(() => 'folder-unwritable'));
      expect(contents(), `full at call ${call}`).toEqual(codes.length > 0 ? OLD : NEW);
      // A lock that could not be taken away lasts no longer than its process: here, this one.
      for (const lock of globSync(join(folder, '.import/lock_*'))) rmSync(lock);
      expect(await changeFiles(folder)).toEqual([]);
      expect(contents()).toEqual(NEW);
      expect(existsSync(join(folder, '.import'))).toBe(false);
    }
    expect(refusals).toBeGreaterThan(10);
  });

  it('completes what a killed import began, but never over an edit made since', async () => {
    let { calls } = await changeOnFullDisk(0);
    // The last calls clear away.
    calls -= 6;
    do {
      changeAndKill(calls);
      calls -= 1;
    } while (contents()['papers/changed.txt'] !== 'old text');
    writeFileSync(join(folder, 'papers/changed.txt'), 'edited');
    const { workspace } = await openWorkspace(folder);
    workspace?.close();
    expect(workspace?.diagnostics.map(({ code }) => code)).toEqual(['import-interrupted']);
    expect(contents()).toEqual({ ...NEW, 'papers/changed.txt': 'edited' });
  }, 120_000);

  it('keeps a file that was edited while the import ran', async () => {
    const { workspace } = await openWorkspace(folder);
    writeFileSync(join(folder, 'papers/changed.txt'), 'edited');
    const result = await workspace?.write([
      { path: 'papers/changed.txt', content: 'new text', basedOn: hashOf('old text') },
    ]);
    workspace?.close();
    expect(result?.diagnostics.map(({ code }) => code)).toEqual(['page-edited']);
    expect(contents()['papers/changed.txt']).toBe('edited');
  });
});

describe('two imports', () => {
  it('do not run at once', async () => {
    const first = await openWorkspace(folder);
    const second = await openWorkspace(folder);
    expect(second.error?.code).toBe('import-running');
    expect(second.error?.message).toContain(`process ${process.pid}`);
    first.workspace?.close();
    const third = await openWorkspace(folder);
    expect(third.error).toBeUndefined();
    third.workspace?.close();
    expect(existsSync(join(folder, '.import'))).toBe(false);
  });

  it('of many that begin together at most one gets the lock', async () => {
    for (let round = 0; round < 5; round += 1) {
      const opened = await Promise.all(Array.from({ length: 8 }, () => openWorkspace(folder)));
      const winners = opened.flatMap(({ workspace }) => workspace ?? []);
      expect(winners.length).toBeLessThanOrEqual(1);
      for (const winner of winners) winner.close();
    }
  });

  it('do not mix where one slept until its lock was taken', async () => {
    const slept = await openWorkspace(folder);
    const change = (text: string) => ({ path: 'papers/changed.txt', content: text });
    const added = (text: string) => ({ path: 'papers/added.txt', content: text });
    const wanted = function* () {
      yield change('of the one that slept');
      yield added('of the one that slept');
      // Somebody takes its lock for that of a process that is gone.
      for (const lock of globSync(join(folder, '.import/lock_*'))) rmSync(lock);
    };
    const awake = await openWorkspace(folder).then(({ workspace }) => workspace);
    expect(awake).toBeUndefined();
    const late = await slept.workspace?.write(wanted());
    expect(late?.diagnostics.map(({ code }) => code)).toEqual(['import-running']);
    expect(contents()).toEqual(OLD);
    const next = await openWorkspace(folder);
    expect(await next.workspace?.write([change('new text')])).toMatchObject({ diagnostics: [] });
    next.workspace?.close();
    expect(contents()).toEqual({ ...OLD, 'papers/changed.txt': 'new text' });
    expect(existsSync(join(folder, '.import'))).toBe(false);
  });

  it('stage what they write apart, so that neither writes what the other made', async () => {
    const pages = (text: string) =>
      Array.from({ length: 20 }, (_, at) => ({
        path: `papers/${at}.txt`,
        content: `${text} ${at}`,
      }));
    const [held, lost] = await Promise.all([
      applyChanges(folder, pages('held')),
      applyChanges(folder, pages('lost'), () => false),
    ]);
    expect(held).toHaveLength(20);
    expect(lost).toBeUndefined();
    expect(contents()).toEqual({
      ...OLD,
      ...Object.fromEntries(pages('held').map(({ path, content }) => [path, content])),
    });
  });

  const host = hostname().replace(/[^A-Za-z0-9.-]/g, '-');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  it.each([
    ['a process that is gone', host, gone, 0, true],
    ['a running process', host, process.ppid, 0, false],
    ['a running process that never stirs', host, process.ppid, 11, true],
    ['another machine', 'elsewhere', 1, 9, false],
    ['another machine, long ago', 'elsewhere', 1, 11, true],
  ])('a lock of %s', async (_name, lockHost, pid, minutes, isStale) => {
    mkdirSync(join(folder, '.import'));
    const lock = join(folder, '.import', `lock_${lockHost}_${pid}_abc`);
    writeFileSync(lock, '');
    const time = Date.now() / 1000 - minutes * 60;
    utimesSync(lock, time, time);
    const { workspace, error } = await openWorkspace(folder);
    expect(error === undefined).toBe(isStale);
    expect(existsSync(lock)).toBe(!isStale);
    workspace?.close();
  });
});
