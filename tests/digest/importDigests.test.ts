import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/digest/diagnostic.ts';
import { parsePage } from '../../src/digest/write/page.ts';
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

const page = (path: string) => {
  const parsed = parsePage(readFileSync(join(directory, path), 'utf8'));
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
};

describe('the seed digest', () => {
  it('becomes 61 pages, and a second import changes no file', async () => {
    const seed = readFileSync(SEED);
    const first = await run(seed);
    expect(first.counts).toEqual({ new: 61, updated: 0, unchanged: 0, merged: 0, kept: 0 });
    expect(first.digests).toEqual([{ id: '2025-11-13', file: 'digest.txt', papers: 61 }]);
    expect(readFileSync(join(directory, 'digests/2025-11-13.txt')).equals(seed)).toBe(true);
    const before = files().map((file) => [file, statSync(join(directory, file)).mtimeMs]);
    const second = await run(seed);
    expect(second.counts).toEqual({ new: 0, updated: 0, unchanged: 61, merged: 0, kept: 0 });
    expect(second.written).toEqual([]);
    expect(files().map((file) => [file, statSync(join(directory, file)).mtimeMs])).toEqual(before);
  });

  it('keeps every word of the digest in its pages', async () => {
    await run(readFileSync(SEED));
    const lines = readFileSync(SEED, 'utf8').split('\n');
    for (const file of files().filter((name) => name.endsWith('.mdx'))) {
      const { paper } = page(file);
      const [
        {
          lines: [from],
        } = { lines: [0] },
      ] = paper.digests;
      expect(paper.source).toEqual({ title: lines[from - 1], abstract: lines[from + 1] });
    }
  });

  it('has the links of the table made by hand', async () => {
    await run(readFileSync(SEED));
    const table = readFileSync(new URL('../fixtures/seed/papers.tsv', import.meta.url), 'utf8');
    const rows = new Map(
      table
        .trim()
        .split('\n')
        .map((row) => [row.split('\t')[5], row.split('\t')[4]]),
    );
    for (const file of files().filter((name) => name.endsWith('.mdx'))) {
      const { paper } = page(file);
      const urls = paper.links.map(({ url }) => url).join(' ');
      const expected = rows.get(paper.source.title)?.replace(/^github/, 'https://github');
      expect(urls.replace(/\/$/, '')).toBe(expected?.replace(/\/$/, ''));
    }
  });
});

describe('permalinks', () => {
  it('stay when the digests come in another order, again, and with a corrected title', async () => {
    await run(digest('Nov 13', entry('A New Method'), entry('Another')), '2025-11-13');
    await run(digest('Nov 12', entry('A new method.'), entry('A Third')), '2025-11-12');
    const path = 'papers/2020/a-new-method.mdx';
    expect(page(path).paper.digests.map(({ id }) => id)).toEqual(['2025-11-12', '2025-11-13']);
    expect(page(path).paper.title).toBe('A New Method');
    expect(files().filter((name) => name.startsWith('papers'))).toHaveLength(3);
  });

  it('are numbered where two papers share a title, and stay so', async () => {
    const other =
      'Something else altogether is considered here: birds, their songs, and how both vary with latitude.';
    const text = digest('Nov 13', entry('Same'), entry('Same', other));
    const report = await run(text, '2025-11-13');
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['title-shared']);
    expect((await run(text, '2025-11-13')).written).toEqual([]);
    expect(page('papers/2020/same-2.mdx').paper.source.abstract).toBe(other);
  });

  it('are registered, so that a page that is gone is written again at its place', async () => {
    const text = digest('Nov 13', entry('Lost and Found'));
    await run(text, '2025-11-13');
    rmSync(join(directory, 'papers'), { recursive: true });
    await run(text, '2025-11-13');
    expect(files()).toContain('papers/2020/lost-and-found.mdx');
  });
});

describe('pages that a curator edited', () => {
  it('are kept, and only learn of new digests', async () => {
    await run(digest('Nov 13', entry('Edited')), '2025-11-13');
    const path = join(directory, 'papers/2020/edited.mdx');
    writeFileSync(path, readFileSync(path, 'utf8').replace('\n\nWe study', '\n\nWe really study'));
    const report = await run(digest('Nov 14', entry('Edited')), '2025-11-14');
    expect(report.counts).toEqual({ new: 0, updated: 0, unchanged: 0, merged: 0, kept: 1 });
    const kept = page('papers/2020/edited.mdx');
    expect(kept.body).toContain('We really study');
    expect(kept.edited).toBe(true);
    expect(kept.paper.digests.map(({ id }) => id)).toEqual(['2025-11-13', '2025-11-14']);
  });

  it('keep the topics that a curator gave them, whatever the rules say', async () => {
    await run(digest('Nov 13', entry('Linear Attention')), '2025-11-13');
    const path = join(directory, 'papers/2020/linear-attention.mdx');
    expect(page('papers/2020/linear-attention.mdx').paper.topics).toEqual(['attention']);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/^topics: .*$/m, 'topics: [ "finance", "theory" ]'));
    for (const day of ['Nov 13', 'Nov 14']) {
      const date = `2025-11-${day.slice(-2)}`;
      await run(digest(day, entry('Linear Attention')), date);
      const { paper } = page('papers/2020/linear-attention.mdx');
      expect(paper.topics, day).toEqual(['finance', 'theory']);
    }
  });

  it('stop the import with their name where they are broken', async () => {
    await run(digest('Nov 13', entry('Broken')), '2025-11-13');
    const path = join(directory, 'papers/2020/broken.mdx');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('date: "2020-05-05"', 'date: "2020-02-30"'),
    );
    const report = await run(digest('Nov 14', entry('Broken')), '2025-11-14');
    expect(report.diagnostics).toMatchObject([{ code: 'page-invalid', file: path }]);
    expect(report.written).toEqual([]);
  });
});

describe('a disk that has no room, or may not be written', () => {
  it('is named as it is, and the library stays', async () => {
    await run(digest('Nov 13', entry('A Paper')), '2025-11-13');
    const before = files().map((file) => [file, readFileSync(join(directory, file), 'utf8')]);
    // A file stands where the import's own folder would be made.
    writeFileSync(join(directory, '.import'), '');
    const report = await run(digest('Nov 14', entry('Another')), '2025-11-14');
    rmSync(join(directory, '.import'));
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['folder-unwritable']);
    expect(files().map((file) => [file, readFileSync(join(directory, file), 'utf8')])).toEqual(
      before,
    );
  });
});

describe('letters that are none', () => {
  it('are replaced or left out, and the page can be read again', async () => {
    const summary = `${ABSTRACT} \ud800 and \u0000 and \udfff.`;
    const paper = { id: '2511.01234', title: 'A \ud800 title', summary };
    const json = JSON.stringify([{ paper, publishedAt: '2025-11-13T00:00:00.000Z' }]);
    const report = await run(json, '2025-11-13');
    expect(hasErrors(report.diagnostics)).toBe(false);
    const [path = ''] = files().filter((file) => file.startsWith('papers/'));
    const { body, paper: stored } = page(path);
    expect(body).toMatch(/That is all\. \ufffd and and \ufffd\.$/);
    expect(stored.slug).toBe('a-title');
    expect((await run(json, '2025-11-13')).counts.unchanged).toBe(1);
  });
});
