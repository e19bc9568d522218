import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importDigests } from '../../../src/digest/importDigests.ts';
import { checkPermalinks } from '../../../src/digest/library/checkPermalinks.ts';

const ABSTRACT =
  'We study a problem. It is an old one, and it has been looked at by very many people over very many years. We look at it once more, and find what nobody found before us. That is all.';
const DIGEST = `Daily Papers\n\nNov 13\n\n${['One Paper', 'Another Paper']
  .map((title) => `${title}\n\n${ABSTRACT}\n\n  • 5 authors\n·\nMay 5, 2020\n\n`)
  .join('')}`;

let content: string;
beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'offprint-permalinks-'));
  mkdirSync(join(content, 'topics'));
  writeFileSync(
    join(content, 'topics/theory.mdx'),
    '---\nname: Theory\nscope: all\nterms: {}\n---\n',
  );
  await importDigest();
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

const importDigest = () =>
  importDigests({
    contentDirectory: content,
    digests: [{ bytes: Buffer.from(DIGEST), name: 'digest.txt' }],
    date: '2025-11-13',
  });
const redirect = (text: string) => writeFileSync(join(content, 'redirects.yaml'), text);
const page = (slug: string) => join(content, `papers/2020/${slug}.mdx`);
const found = () => checkPermalinks(content).map(({ message }) => message);

/** Gives a paper another slug, as a curator does. */
function rename(from: string, to: string): void {
  renameSync(page(from), page(to));
  writeFileSync(
    page(to),
    readFileSync(page(to), 'utf8').replace(`slug: "${from}"`, `slug: "${to}"`),
  );
}

describe('checking permalinks', () => {
  it('is silent about a library that lost nothing', () => {
    expect(found()).toEqual([]);
  });

  it('names a paper that was taken away, its line and what to do', () => {
    rmSync(page('one-paper'));
    const [finding, ...others] = checkPermalinks(content);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'permalink-lost', severity: 'error', line: 4 });
    expect(finding?.message).toContain('/papers/one-paper/');
    expect(finding?.remedy).toMatch(
      /papers\/2020\/one-paper\.mdx back, or write “one-paper: its-new-slug”/,
    );
  });

  it('is content with a redirect, and with a chain of them', () => {
    rename('one-paper', 'first-paper');
    expect(found()).toHaveLength(1);
    redirect('papers:\n  one-paper: first-paper\n');
    expect(found()).toEqual([]);
    redirect('papers:\n  one-paper: middle\n  middle: first-paper\n');
    expect(found()).toEqual([]);
  });

  it.each([
    ['a dead end', 'papers:\n  gone: nowhere\n', /“gone” leads to “nowhere”, which is no page/],
    ['a circle', 'papers:\n  a: b\n  b: a\n', /“a” leads back to itself/],
    ['one to itself', 'papers:\n  a: a\n', /“a” leads back to itself/],
    [
      'one over a page',
      'papers:\n  one-paper: another-paper\n',
      /leads away from a page that is there/,
    ],
    ['no slug', 'papers:\n  Old Name: one-paper\n', /a slug is lower-case letters/],
    ['no list', 'papers: [1]\n', /a group of keys with values is expected/],
    [
      'a topic that is not there',
      'topics:\n  old: new\n',
      /“old” leads to “new”, which is no page/,
    ],
    ['broken YAML', 'papers: {', /./],
  ])('refuses %s', (_name, text, message) => {
    redirect(text);
    const [finding] = checkPermalinks(content);
    expect(finding).toMatchObject({ code: 'redirect-invalid', severity: 'error' });
    expect(finding?.line).toBeGreaterThan(0);
    expect(finding?.message).toMatch(message);
  });

  it('finds a slug that two pages have', () => {
    mkdirSync(join(content, 'papers/2021'));
    writeFileSync(join(content, 'papers/2021/one-paper.mdx'), readFileSync(page('one-paper')));
    expect(checkPermalinks(content).map(({ code }) => code)).toEqual(['slug-repeated']);
  });
});

describe('an import after a redirect', () => {
  it('finds a renamed paper again and keeps its old slug taken', async () => {
    rename('one-paper', 'first-paper');
    redirect('papers:\n  one-paper: first-paper\n');
    const report = await importDigest();
    expect(report.counts).toMatchObject({ new: 0, kept: 1, unchanged: 1 });
    expect(report.papers).toBe(2);
    expect((await importDigest()).written).toEqual([]);
    expect(readFileSync(join(content, 'permalinks.lock'), 'utf8')).toMatch(/^one-paper\t/m);
    expect(found()).toEqual([]);
  });

  it('leaves a paper that was merged into another one there', async () => {
    rmSync(page('one-paper'));
    redirect('papers:\n  one-paper: another-paper\n');
    const report = await importDigest();
    expect(report.counts.new).toBe(0);
    expect(report.papers).toBe(1);
    expect(found()).toEqual([]);
  });

  it('finds a renamed paper again by its identifier, whatever its title has become', async () => {
    const record = (title: string) =>
      JSON.stringify({ id: '2401.00123', title, abstract: ABSTRACT, versions: [] });
    const importRecord = (title: string) =>
      importDigests({
        contentDirectory: content,
        digests: [{ bytes: Buffer.from(record(title)), name: 'records.jsonl' }],
        date: '2025-11-14',
      });
    const [written = ''] = (await importRecord('Learning to Sail')).written.filter((file) =>
      file.endsWith('learning-to-sail.mdx'),
    );
    const renamed = written.replace('learning-to-sail', 'sailing');
    renameSync(join(content, written), join(content, renamed));
    const text = readFileSync(join(content, renamed), 'utf8');
    writeFileSync(join(content, renamed), text.replace('"learning-to-sail"', '"sailing"'));
    redirect('papers:\n  learning-to-sail: sailing\n');
    const report = await importRecord('On Boats and Weather: a Study');
    expect(report.counts.new).toBe(0);
    expect(found()).toEqual([]);
  });

  it('looks thousands of lost addresses up in one go', () => {
    const lost = Array.from({ length: 20_000 }, (_, at) => `lost-${at}\t2020\t\t`).join('\n');
    writeFileSync(join(content, 'permalinks.lock'), `# Heading\n${lost}\n`);
    const findings = checkPermalinks(content);
    expect(findings).toHaveLength(20_000);
    expect(findings.at(-1)).toMatchObject({ line: 20_001, code: 'permalink-lost' });
  });
});

describe('a paper that is withdrawn', () => {
  it('is not written again, keeps its line in the register, and comes back when it may', async () => {
    rmSync(page('one-paper'));
    redirect('withdrawn:\n  - one-paper\n');
    expect(found()).toEqual([]);
    const report = await importDigest();
    expect(report.counts).toMatchObject({ new: 0, unchanged: 1 });
    expect(report.papers).toBe(1);
    expect(report.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
      'paper-withdrawn',
      'warning',
    ]);
    expect(existsSync(page('one-paper'))).toBe(false);
    expect(readFileSync(join(content, 'permalinks.lock'), 'utf8')).toMatch(/^one-paper\t/m);
    redirect('');
    expect((await importDigest()).counts.new).toBe(1);
    expect(existsSync(page('one-paper'))).toBe(true);
  });

  it('is found where its page is still there', () => {
    redirect('withdrawn:\n  - another-paper\n  - one-paper\n');
    rmSync(page('another-paper'));
    expect(checkPermalinks(content)).toMatchObject([
      { code: 'redirect-invalid', line: 3, excerpt: '  - one-paper' },
    ]);
  });

  it('may be where another paper leads to', () => {
    rename('one-paper', 'first-paper');
    rmSync(page('first-paper'));
    redirect('papers:\n  one-paper: first-paper\nwithdrawn: [first-paper]\n');
    expect(found()).toEqual([]);
  });
});
