import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/site/buildSite.ts';
import { importDigests } from '../../src/digest/importDigests.ts';
import { listPages, readPage } from '../support/builtPages.ts';
import { BROWSER_CANARY, BUILD_CANARY, hostileDigest } from '../support/hostileDigest.ts';
import { openPage } from '../support/openPage.ts';
import { serveFolder } from '../support/staticServer.ts';
import { useBrowser } from '../support/useBrowser.ts';

const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));
const workspace = mkdtempSync(join(tmpdir(), 'offprint-hostile-'));
const content = join(workspace, 'content');
const dist = join(workspace, 'dist');
const canary = join(workspace, 'canary');
const browser = useBrowser();

let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  await mkdir(content);
  for (const part of ['topics', 'site.yaml', 'digests', 'papers', 'permalinks.lock']) {
    await cp(join(projectDirectory, 'content', part), join(content, part), { recursive: true });
  }
  process.env[BUILD_CANARY] = canary;
  const { text } = hostileDigest();
  const report = await importDigests({
    contentDirectory: content,
    digests: [{ bytes: Buffer.from(text), name: 'hostile.txt' }],
    date: '2025-11-14',
  });
  expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const progress = { show: () => {}, report: () => {} };
  await buildSite({ projectDirectory, contentDirectory: content, outputDirectory: dist, progress });
  server = await serveFolder(dist);
}, 240_000);
afterAll(async () => {
  await server?.stop();
  rmSync(workspace, { recursive: true, force: true });
});

test('nothing of the digest ran while the site was built, and its neighbors are all there', () => {
  expect(existsSync(canary)).toBe(false);
  expect(listPages(dist).filter((page) => /^papers\/[^/]+\/$/.test(page))).toHaveLength(
    // One title comes twice, in capitals, with nearly the same abstract.
    hostileDigest().papers - 1 + 61,
  );
});

/** What a page would have of a digest whose markup got through; a link to a web address is none of it. */
const SIGNS_OF_MARKUP = [
  'iframe, object, embed, base, .katex-error',
  '[onerror], [onload], [onclick], img[src="x"], script:not([src], [type="application/ld+json"])',
  '[href^="javascript" i], [href^="data:text" i], [src^="javascript" i], [src*="evil.example"]',
].join();

test('no page has an element or address that came from the digest', () => {
  const found = listPages(dist).flatMap((place) => {
    const { document } = parseHTML(readPage(dist, place));
    return [...document.querySelectorAll(SIGNS_OF_MARKUP)].map(
      (element) => `${place}: ${element.outerHTML.slice(0, 200)}`,
    );
  });
  expect(found).toEqual([]);
});

test('the words of the digest are shown as they stand', () => {
  const page = readFileSync(join(dist, 'papers/adversary-number-0/index.html'), 'utf8');
  expect(page).toMatch(/\{process\.exit\(\)\}|&#123;process\.exit\(\)&#125;/);
});

test('nothing of the digest runs in a browser, and the console is silent', {
  timeout: 240_000,
}, async () => {
  const places = listPages(dist).filter((page) => !page.startsWith('years/'));
  const hostile = places.filter((place) => {
    const slug = /^papers\/([^/]+)\//.exec(place)?.[1];
    return slug === undefined || existsSync(join(content, 'papers/2020', `${slug}.mdx`));
  });
  expect(hostile.length).toBeGreaterThan(40);
  for (const place of hostile) {
    const { page, complaints, close } = await openPage(browser(), server.address + place);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const ran = await page.evaluate((name) => name in window, BROWSER_CANARY);
    await close();
    expect({ place, ran, dialogs, complaints }).toEqual({
      place,
      ran: false,
      dialogs: [],
      complaints: [],
    });
  }
});
