import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/digest/diagnostic.ts';
import { importDigests } from '../../src/digest/importDigests.ts';
import {
  ABSTRACT,
  digest,
  directory,
  entry,
  files,
  run,
  SEED,
  useDirectory,
} from './importSupport.ts';

useDirectory();

describe('a title that is too long to be one', () => {
  const title = `A title of ${'very '.repeat(500)}many words`;
  const summary = `${ABSTRACT} And more.`;

  it.each([
    ['text', digest('Nov 13', entry(title))],
    ['JSON', JSON.stringify([{ paper: { id: '2511.01234', title, summary } }])],
    ['JSON lines', JSON.stringify({ id: '2511.01234', title, abstract: summary })],
    [
      'Atom',
      `<feed><entry><id>http://arxiv.org/abs/2511.01234v1</id><title>${title}</title><summary>${summary}</summary></entry></feed>`,
    ],
  ])('is published all the same, with a warning, from %s', async (_name, source) => {
    const report = await run(source, '2025-11-13');
    expect(report.counts.new).toBe(1);
    const found = report.diagnostics.filter(({ code }) => code === 'title-long');
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/^this title has 2521 characters; it is published/);
    expect(found[0]?.line).toBeGreaterThan(0);
  });
});

describe('bad input', () => {
  it('with a NUL loses no paper', async () => {
    const text = digest(
      'Nov 13',
      entry('One Paper', ABSTRACT.replace('a pro', 'a \0pro')),
      entry('B'),
    );
    const report = await run(text, '2025-11-13');
    expect(report.counts.new).toBe(2);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['characters-unusable']);
    expect(report.diagnostics[0]?.excerpt).toContain('a problem');
    expect((await run(text, '2025-11-13')).counts.unchanged).toBe(2);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'file-empty'],
    ['a file of spaces', ' \n \n', 'file-empty'],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0, 1, 2]), 'file-binary'],
    ['another encoding', new Uint8Array([0x41, 0x0a, 0xfc, 0x62]), 'file-encoding'],
    ['a line without an end', 'word '.repeat(1_000_000), 'not-a-digest'],
    ['nothing but the ends of lines', '\r'.repeat(300_000), 'file-empty'],
    ['a letter', 'Dear all,\n\nwe meet on Monday.\n', 'not-a-digest'],
    [
      'two digests that git could not merge',
      `<<<<<<< HEAD\n${digest('Nov 13', entry('Ours'))}=======\n${digest('Nov 13', entry('Theirs'))}>>>>>>> other\n`,
      'digest-unmerged',
    ],
    ['a digest cut off', readFileSync(SEED).subarray(0, 30_000), 'digest-truncated'],
    [
      'a digest whose year cannot be told',
      digest('Nov 13', entry('A', ABSTRACT, 'Nov 12')),
      'digest-date-unknown',
    ],
  ])('%s is refused and nothing is written', async (_name, text, code) => {
    const report = await run(text);
    expect(
      report.diagnostics.filter(({ severity }) => severity === 'error').map((d) => d.code),
    ).toEqual([code]);
    expect(files()).toEqual([]);
  });

  it('leaves nothing where one of two digests is bad', async () => {
    const report = await importDigests({
      contentDirectory: directory,
      digests: [{ path: SEED }, { path: join(directory, 'missing.txt') }],
    });
    expect(report.diagnostics.map(({ code }) => code)).toContain('file-missing');
    expect(files()).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('names a folder that cannot be written', async () => {
    chmodSync(directory, 0o500);
    const report = await run(digest('Nov 13', entry('A Paper')), '2025-11-13');
    chmodSync(directory, 0o700);
    expect(hasErrors(report.diagnostics)).toBe(true);
    expect(report.diagnostics.at(-1)?.code).toBe('folder-unwritable');
  });
});
