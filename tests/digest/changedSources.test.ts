import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDigests } from '../../src/digest/importDigests.ts';
import type { DigestInput, ImportOptions } from '../../src/digest/importTypes.ts';

const TOPICS = new URL('../../content/topics', import.meta.url).pathname;
const ABSTRACT = 'We study a problem. It is an old one, and many looked at it. We solve it.';
const entry = (title: string) => `${title}\n\n${ABSTRACT}\n\n  • 5 authors\n·\nMay 5, 2020\n\n`;
const digest = (...titles: string[]) =>
  Buffer.from(`Daily Papers\n\nNov 13\n\n${titles.map(entry).join('')}`);

let folder: string;
let contentDirectory: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-changed-'));
  contentDirectory = join(folder, 'content');
  cpSync(TOPICS, join(contentDirectory, 'topics'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (input: DigestInput, options: Partial<ImportOptions> = {}) =>
  importDigests({ contentDirectory, digests: [input], date: '2025-11-13', ...options });
const kept = () => readFileSync(join(contentDirectory, 'digests/2025-11-13.txt'));

describe('a file that is another by the time it is written', () => {
  const long = digest('A Paper', ...Array.from({ length: 3000 }, (_, at) => `${at} Other Papers`));

  it.each<[string, Buffer, (path: string) => void, string]>([
    ['was added to', digest('A Paper'), (path) => appendFileSync(path, ' '), 'file-changed'],
    ['is gone', digest('A Paper'), (path) => rmSync(path), 'file-missing'],
    [
      'was cut while it was read',
      long,
      (path) => writeFileSync(path, long.subarray(0, 500)),
      'file-changed',
    ],
  ])('is refused where it %s, and nothing is written', async (_, bytes, change, code) => {
    const path = join(folder, 'digest.txt');
    writeFileSync(path, bytes);
    let isChanged = false;
    const onProgress = () => {
      if (!isChanged) change(path);
      isChanged = true;
    };
    const { diagnostics, written } = await run({ path }, { onProgress });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ code, file: path }]);
    expect(written).toEqual([]);
    expect(readdirSync(contentDirectory)).toEqual(['topics']);
  });

  it('is refused in the library too, and stays as the curator changed it', async () => {
    await run({ bytes: digest('A Paper'), name: 'digest.txt' });
    const path = join(contentDirectory, 'digests/2025-11-13.txt');
    const onProgress = () => appendFileSync(path, entry('Another'));
    const { diagnostics, written } = await run({ path }, { onProgress });
    expect(diagnostics.map(({ code }) => code)).toEqual(['file-changed']);
    expect(written).toEqual([]);
    expect(kept()).toEqual(digest('A Paper', 'Another'));
  });
});

describe('a digest that can be read only once', () => {
  const bytes = digest('A Paper', 'Ünother Paper');

  it('is kept as it came where it is a stream', async () => {
    async function* pieces() {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const { counts } = await run({ bytes: pieces(), name: 'standard input' });
    expect(counts.new).toBe(2);
    expect(kept()).toEqual(bytes);
  });

  it.skipIf(process.platform === 'win32')('is kept as it came where it is a pipe', async () => {
    const path = join(folder, 'pipe');
    const file = join(folder, 'digest.txt');
    execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
    writeFileSync(file, bytes);
    const writer = spawn('sh', ['-c', 'cat "$0" > "$1"', file, path]);
    const { counts } = await run({ path });
    writer.kill();
    expect(counts.new).toBe(2);
    expect(kept()).toEqual(bytes);
  });
});

it('a source that is too long to be held is quoted where it is doubtful', async () => {
  const titles = Array.from({ length: 12_000 }, (_, at) => `Paper ${at} of Many`);
  const doubtful = Buffer.from(
    digest(...titles)
      .toString()
      .replace('Paper 11990 of', '  Paper 11990 of')
      .replace(/(Paper 11990 of Many\n\n.*\n\n).*\n.*\n.*\n\n/, '$1'),
  );
  expect(doubtful.length).toBeGreaterThan(1 << 20);
  // A digest that is missing keeps all of it from being restored, which would take long.
  const missing = { path: join(folder, 'missing.txt') };
  const { diagnostics } = await importDigests({
    contentDirectory,
    digests: [{ bytes: doubtful, name: 'long.txt' }, missing],
    date: '2025-11-13',
  });
  expect(existsSync(join(contentDirectory, 'papers'))).toBe(false);
  expect(diagnostics).toMatchObject([
    { code: 'byline-missing', line: 5 + 11_990 * 8, excerpt: '  Paper 11990 of Many' },
    { code: 'file-missing' },
  ]);
});
