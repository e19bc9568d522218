import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importDigests } from '../../src/digest/importDigests.ts';
import type { DigestBytes } from '../../src/digest/importTypes.ts';
import { digest, directory, entry, files, run, useDirectory } from './importSupport.ts';

useDirectory();

const stored = (id = '2025-11-13') => join(directory, `digests/${id}.yaml`);
const digestFiles = () => files().filter((file) => file.startsWith('digests/'));
/** One paper of the digest prints its day without a year. */
const text = digest(
  'Nov 13',
  entry('Old'),
  entry('New', 'Birds sing, and others hear them. We count both.', 'Nov 8'),
);
const ONE = ['digests/2025-11-13.txt', 'digests/2025-11-13.yaml'];

describe('a digest that is imported again', () => {
  it('under another day has that day, and keeps its name and the notes beside it', async () => {
    await run(text, '2025-11-13');
    writeFileSync(stored(), `# Copied by hand\n${readFileSync(stored(), 'utf8')}`);
    const report = await run(text, '2026-11-13');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['digest-redated']);
    expect(report.diagnostics[0]?.message).toContain('2025-11-13');
    expect(digestFiles()).toEqual(ONE);
    expect(readFileSync(stored(), 'utf8')).toBe(
      '# Copied by hand\ndate: "2026-11-13"\ntitle: Daily Papers\n',
    );
    expect(files()).toContain('papers/2026/new.mdx');
    expect(files()).not.toContain('papers/2025/new.mdx');
  });

  it('has the day that it was given until it is given another one', async () => {
    await run(text, '2025-11-13');
    await run(text, '2026-11-13');
    for (const digests of [
      [{ bytes: Buffer.from(text), name: 'digest.txt' }],
      [{ path: join(directory, 'digests/2025-11-13.txt') }],
    ]) {
      const again = await importDigests({ contentDirectory: directory, digests });
      expect(again.diagnostics).toEqual([]);
      expect(again.written).toEqual([]);
    }
    await run(text, '2025-11-13');
    expect(readFileSync(stored(), 'utf8')).toContain('date: "2025-11-13"');
    expect(files()).toContain('papers/2025/new.mdx');
    expect(digestFiles()).toEqual(ONE);
  });

  it('from the library itself is given another day too', async () => {
    await run(text, '2025-11-13');
    const digests = [{ path: join(directory, 'digests/2025-11-13.txt') }];
    await importDigests({ contentDirectory: directory, digests, date: '2026-11-13' });
    expect(readFileSync(stored(), 'utf8')).toContain('date: "2026-11-13"');
  });

  it('is another one where its text is another, or where it was asked for by its day', async () => {
    await run(text, '2025-11-13');
    await run(text.replace('Old', 'Odd'), '2025-11-14');
    const asked: DigestBytes = { bytes: Buffer.from(text), name: 'hub', date: '2025-11-15' };
    await importDigests({ contentDirectory: directory, digests: [asked] });
    const ids = ['2025-11-13', '2025-11-14', '2025-11-15'];
    expect(digestFiles()).toEqual(ids.flatMap((id) => [`digests/${id}.txt`, `digests/${id}.yaml`]));
  });
});

describe('a second digest of a day', () => {
  const of = (...titles: string[]) =>
    digest(
      'Nov 13, 2025',
      ...titles.map((title) => entry(title, `${title} is read. Others hear it, and count.`)),
    );

  it('is doubtful where it has most papers of the first', async () => {
    await run(of('One Paper', 'Two Papers', 'Three Papers'));
    const report = await run(of('Two Papers', 'One Paper', 'Three Papers'));
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['digest-repeated']);
    expect(report.diagnostics[0]?.message).toMatch(/^3 of its 3 papers are in 2025-11-13 too/);
    expect(report.diagnostics[0]?.remedy).toContain('“2025-11-13”');
  });

  it('is one of its own where it has few of them, or another day', async () => {
    await run(of('One Paper', 'Two Papers', 'Three Papers'));
    expect((await run(of('One Paper', 'Four Papers'))).diagnostics).toEqual([]);
    const next = of('One Paper', 'Two Papers', 'Three Papers').replace('Nov 13', 'Nov 14');
    expect((await run(next)).diagnostics).toEqual([]);
  });
});
