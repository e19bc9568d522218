import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/digest/diagnostic.ts';
import { importDigests } from '../../src/digest/importDigests.ts';
import { listDigestFiles } from '../../src/digest/library/digestSources.ts';
import { parsePage } from '../../src/digest/write/page.ts';

const TOPICS = new URL('../../content/topics', import.meta.url).pathname;
const FIXTURES = new URL('../fixtures/sources/', import.meta.url).pathname;
const PAGE = 'papers/2017/attention-is-all-you-need.mdx';
const STRIPPED =
  'We study the bidding problem over T rounds, where buyers submit m bid-quantity pairs (b_i, q_i). In this scenario, we compute the richness ratio, alphain(0, 1] for the class of strategies chosen by the clairvoyant.';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'offprint-'));
  cpSync(TOPICS, join(directory, 'topics'), { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const text = (title: string, abstract: string) =>
  Buffer.from(
    `Daily Papers\n\nNov 14\n\n${title}\n\n${abstract}\n\n  • 9 authors\n·\nJun 14, 2017 5\n`,
  );
const fixture = (name: string, file: string) => readFileSync(join(FIXTURES, name, file));

async function run(bytes: Uint8Array, date?: string) {
  const report = await importDigests({
    contentDirectory: directory,
    digests: [{ bytes, name: 'input' }],
    ...(date !== undefined && { date }),
  });
  expect(hasErrors(report.diagnostics)).toBe(false);
  return report;
}
function page(path: string) {
  const parsed = parsePage(readFileSync(join(directory, path), 'utf8'));
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}
const pages = () =>
  readdirSync(join(directory, 'papers'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));

describe('a paper that several sources name', () => {
  it('gains names, identifiers, links and its day, and a poorer source takes nothing away', async () => {
    await run(fixture('front-page-text', 'input.txt'), '2025-11-12');
    expect(page('papers/undated/attention-is-all-you-need.mdx').paper).toMatchObject({
      authors: { count: 8 },
      comments: 3,
    });
    await run(fixture('hub-api', 'input.json'));
    const { paper, body } = page(PAGE);
    expect(paper).toMatchObject({
      date: '2017-06-12',
      identifiers: { arxiv: '1706.03762' },
      authors: { count: 8 },
      source: { markup: 'tex' },
    });
    expect(paper.authors?.names).toHaveLength(8);
    expect(paper.links.map(({ kind }) => kind)).toEqual(['code', 'project']);

    await run(
      text(
        'Attention is all you need',
        'The dominant sequence transduction models are based on complex recurrent or convolutional neural networks in an encoder-decoder configuration.',
      ),
      '2025-11-14',
    );
    const later = page(PAGE);
    expect(later.body).toBe(body);
    expect(later.paper).toMatchObject({
      date: paper.date,
      authors: paper.authors,
      identifiers: paper.identifiers,
      links: paper.links,
      comments: 5,
      source: { markup: 'tex', digest: '2025-11-13' },
    });
    expect(later.paper.digests.map(({ id }) => id)).toEqual([
      '2025-11-12',
      '2025-11-13',
      '2025-11-14',
    ]);
    expect(pages()).toHaveLength(3);
  });

  it('has the whole abstract in place of one that is cut off, with its links, and never the other way', async () => {
    const whole =
      'We study graph networks for molecules. We present a method that improves on all others. Code: https://github.com/a/b and more words.';
    const title = 'Graph Networks for Molecules';
    const cut = 'We study graph networks for molecules. We present a method that improves…';
    const path = 'papers/2017/graph-networks-for-molecules.mdx';
    await run(text(title, cut), '2025-11-12');
    await run(text(title, whole), '2025-11-13');
    await run(text(title, `${cut.slice(0, -1)} ...`), '2025-11-14');
    await run(text(title, `${cut.slice(0, -1)} … more`), '2025-11-15');
    const { paper, body } = page(path);
    expect(body.trim()).toContain('and more words.');
    expect(paper.links).toHaveLength(1);
    expect(paper.source.digest).toBe('2025-11-13');
    expect(paper.digests).toHaveLength(4);
  });

  it('is found again where its abstract is full of dots', async () => {
    // An expression that goes back and forth would never end.
    const dots = `We study dots${'.'.repeat(5000)}${' and. '.repeat(500)}spaces.`;
    await run(text('A Study of Dots', dots), '2025-11-12');
    await run(text('A Study of Dots', `${dots} And more.`), '2025-11-13');
    expect(page('papers/2017/a-study-of-dots.mdx').paper.digests).toHaveLength(2);
  });

  it("has the author's TeX in place of what was stripped, and never the other way", async () => {
    const path =
      'papers/2024/learning-safe-strategies-for-value-maximizing-buyers-in-uniform-price-auctions.mdx';
    const title = 'Learning Safe Strategies for Value Maximizing Buyers in Uniform Price Auctions';
    await run(fixture('arxiv-feed', 'input.xml'));
    await run(text(title, STRIPPED), '2025-11-14');
    expect(page(path).body).toContain(String.raw`$\alpha\in(0, 1]$`);
    expect(page(path).paper.date).toBe('2024-06-06');
  });

  it('is the same whatever the order of import', async () => {
    const inputs: [Uint8Array, string?][] = [
      [fixture('front-page-text', 'input.txt'), '2025-11-12'],
      [fixture('hub-page', 'input.html')],
      [fixture('arxiv-metadata', 'input.jsonl'), '2025-11-15'],
      [
        text('Attention Is All You Need', 'The dominant sequence transduction models.'),
        '2025-11-14',
      ],
    ];
    const results: string[] = [];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]) {
      rmSync(join(directory, 'papers'), { recursive: true, force: true });
      rmSync(join(directory, 'digests'), { recursive: true, force: true });
      rmSync(join(directory, 'permalinks.lock'), { force: true });
      for (const index of order) {
        const [bytes, date] = inputs[index] ?? [new Uint8Array()];
        await run(bytes, date);
      }
      results.push(readFileSync(join(directory, PAGE), 'utf8'));
    }
    expect(results[1]).toBe(results[0]);
    expect(results[2]).toBe(results[0]);
  });

  it('is found by its identifier under another title, and told apart by it under the same', async () => {
    const record = (id: string, title: string) =>
      Buffer.from(JSON.stringify([{ id, title, summary: STRIPPED, publishedAt: '2025-11-01' }]));
    await run(record('2511.00001', 'A Working Title'), '2025-11-12');
    await run(record('2511.00001v2', 'What It Is Called Now'), '2025-11-13');
    await run(record('2511.00002', 'A Working Title'), '2025-11-14');
    await run(record('2511.00002', 'A Working Title'), '2025-11-15');
    expect(
      pages()
        .map((path) => path.split('/').at(-1))
        .sort(),
    ).toEqual(['a-working-title-2.mdx', 'a-working-title.mdx']);
    expect(page('papers/2025/a-working-title.mdx').paper.title).toBe('What It Is Called Now');
  });
});

describe('a page that was edited by hand', () => {
  const UNDATED = 'papers/undated/attention-is-all-you-need.mdx';
  const edit = (change: (text: string) => string) => {
    const file = join(directory, UNDATED);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  beforeEach(async () => {
    await run(fixture('front-page-text', 'input.txt'), '2025-11-12');
    edit((text) => `${text.replace('topics:', '# Mine.\ntopics:')}\nA curator wrote this.\n`);
  });

  it('gains names, identifiers and links, and keeps its body and comments', async () => {
    const report = await run(fixture('hub-api', 'input.json'));
    expect(report.counts.kept).toBe(1);
    const { paper, body, edited } = page(UNDATED);
    expect(edited).toBe(true);
    expect(body).toMatch(/A curator wrote this\.$/);
    expect(readFileSync(join(directory, UNDATED), 'utf8')).toContain('\n# Mine.\ntopics:');
    expect(paper.identifiers).toEqual({ arxiv: '1706.03762' });
    expect(paper.authors?.names).toContain('Ashish Vaswani');
    expect(paper.links.map(({ kind }) => kind)).toContain('code');
    expect(paper.digests).toHaveLength(2);
    const again = await run(fixture('hub-api', 'input.json'));
    expect(again.written).toEqual([]);
  });

  it('is not touched where nothing is new, and else keeps its layout', async () => {
    const before = readFileSync(join(directory, UNDATED), 'utf8');
    const same = await run(fixture('front-page-text', 'input.txt'), '2025-11-12');
    expect(same.written).toEqual([]);
    await run(fixture('front-page-text', 'input.txt').subarray(0, -1), '2025-11-13');
    const after = readFileSync(join(directory, UNDATED), 'utf8').split('\n');
    expect(before.split('\n').filter((line) => !after.includes(line))).toEqual([]);
    expect(after.filter((line) => /lines: \[ \d+, \d+ \]/.test(line))).toHaveLength(2);
  });

  it('does not get back what the curator took away', async () => {
    await run(fixture('hub-api', 'input.json'));
    edit((text) => text.replace(/^identifiers:.*\n(?: .*\n)*/m, ''));
    await run(fixture('hub-api', 'input.json'));
    expect(page(UNDATED).paper.identifiers).toBeUndefined();
  });
});

describe('sources', () => {
  it('are kept byte for byte under an honest ending, and imported again without a change', async () => {
    const names = [
      'arxiv-feed/input.xml',
      'arxiv-metadata/input.jsonl',
      'hub-api/input.json',
      'hub-page/input.html',
    ];
    for (const name of names) await run(readFileSync(join(FIXTURES, name)), '2025-11-13');
    const kept = ['2025-11-13.xml', '2025-11-13-2.jsonl', '2025-11-13-3.json', '2025-11-13-4.html'];
    const files = listDigestFiles(directory);
    expect(files.map((path) => path.split('/').at(-1)).sort()).toEqual(kept.toSorted());
    kept.forEach((file, index) => {
      const original = readFileSync(join(FIXTURES, names[index] ?? ''));
      expect(readFileSync(join(directory, 'digests', file)).equals(original)).toBe(true);
    });
    const again = await importDigests({
      contentDirectory: directory,
      digests: files.map((path) => ({ path })),
    });
    expect(again.written).toEqual([]);
    expect(again.counts.unchanged).toBe(4);
  });
});
