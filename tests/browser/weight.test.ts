import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
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
  return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

/** What a first visit to a page fetches, by kind, in bytes sent. */
async function weighVisit(place: string): Promise<Record<string, number>> {
  const { page, close } = await openPage(browser(), address);
  const fetched = new Set<string>();
  try {
    await page.close();
    const visit = await page.context().newPage();
    visit.on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(1)));
    await visit.goto(address + place, { waitUntil: 'networkidle' });
  } finally {
    await close();
  }
  const weights: Record<string, number> = {};
  for (const path of fetched) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const kind = file.split('.').at(-1) ?? '';
    weights[kind] = (weights[kind] ?? 0) + sentBytes(file);
  }
  return weights;
}

/**
 * A page that needs every common font at once: italics, formulas, letters in double strokes and script.
 * It stands beside the heaviest page, with a line more.
 */
async function writeWorstPaper(): Promise<string> {
  const place = 'papers/worst-of-all/';
  const html = readPage(folder, findHeaviestPaper());
  const script = typesetLine('with $\\mathcal{H} \\leq \\mathbb{R}$');
  const page = html.replace('<div class="prose"><p>', `$&<em>Emphasis</em> ${script}. `);
  await mkdir(join(folder, place), { recursive: true });
  await writeFile(join(folder, place, 'index.html'), page);
  return place;
}

describe('a first visit to the heaviest paper with formulas', () => {
  test('stays under 100 KB, its scripts under 10 KB, its page under 15 KB', async () => {
    const weights = await weighVisit(findHeaviestPaper());
    const total = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);
    expect(weights['js'], 'scripts').toBeLessThan(10_000);
    expect(weights['html'], 'page').toBeLessThan(15_000);
    expect(total, JSON.stringify(weights)).toBeLessThan(100_000);
  });

  test('stays under 100 KB with italics and letters in double strokes and script', async () => {
    const place = await writeWorstPaper();
    try {
      const weights = await weighVisit(place);
      expect(weights['woff2'], 'seven fonts').toBeGreaterThan(70_000);
      const total = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0);
      expect(total, JSON.stringify(weights)).toBeLessThan(100_000);
    } finally {
      await rm(join(folder, place), { recursive: true });
    }
  });
});
