import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { typesetLine } from '../../src/site/formulas/typeset.ts';
import { listPages, readPage } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const browser = useBrowser();

/** The paper with the most kinds of letters: Latin, Greek, in double strokes. */
function findHeaviestPaper(): string {
  const papers = listPages(folder).filter((page) => /^papers\/./.test(page));
  return papers
    .filter((page) => /\\mathbb/.test(readPage(folder, page)))
    .reduce((a, b) => (readPage(folder, a).length > readPage(folder, b).length ? a : b));
}

/** Bytes of a file as a host sends it: text compressed, fonts as they are. */
function sentBytes(path: string): number {
  const bytes = readFileSync(join(folder, path));
  return path.endsWith('.woff2') ? bytes.length : compressedBytes(bytes);
}

const compressedBytes = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;

/** What a first visit to a page with some HTML fetches, by kind, in bytes sent. */
async function weighVisit(place: string, html: string): Promise<Record<string, number>> {
  const { page, close } = await openPage(browser(), address);
  const fetched = new Set<string>();
  try {
    await page.close();
    const visit = await page.context().newPage();
    await visit.route(address + place, (route) =>
      route.fulfill({ contentType: 'text/html', body: html }),
    );
    visit.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1)));
    await visit.goto(address + place, { waitUntil: 'networkidle' });
  } finally {
    await close();
  }
  const weights: Record<string, number> = { html: compressedBytes(html) };
  fetched.delete(place);
  for (const path of fetched) {
    const kind = path.split('.').at(-1) ?? '';
    weights[kind] = (weights[kind] ?? 0) + sentBytes(path);
  }
  return weights;
}

const total = (weights: Record<string, number>) =>
  Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);

describe('a first visit to the heaviest paper with formulas', () => {
  const place = findHeaviestPaper();
  const html = readPage(folder, place);

  test('stays under 100 KB, its scripts under 10 KB, its page under 15 KB', async () => {
    const weights = await weighVisit(place, html);
    expect(weights['js'], 'scripts').toBeLessThan(10_000);
    expect(weights['html'], 'page').toBeLessThan(15_000);
    expect(total(weights), JSON.stringify(weights)).toBeLessThan(100_000);
  });

  test('stays under 100 KB where it has italics and script letters too', async () => {
    const script = typesetLine('$\\mathcal{H}$');
    const worst = html.replace('<div class="prose"><p>', `$&<em>Emphasis</em> and ${script}. `);
    expect(worst).not.toBe(html);
    const weights = await weighVisit(place, worst);
    const { woff2: lighter = 0 } = await weighVisit(place, html);
    expect(weights['woff2'], 'two more fonts').toBeGreaterThan(lighter + 10_000);
    expect(total(weights), JSON.stringify(weights)).toBeLessThan(100_000);
  });

  test('waits for one script, which waits for no other', async () => {
    const { page, close } = await openPage(browser(), address);
    const scripts = new Set<string>();
    try {
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
      });
      await page.goto(address + place, { waitUntil: 'networkidle' });
    } finally {
      await close();
    }
    expect([...scripts].map((path) => path.replace(/\.[\w-]+\.js$/, '.js'))).toEqual([
      '/preferences.js',
      expect.stringMatching(/^\/_astro\/Page/),
    ]);
  });
});
