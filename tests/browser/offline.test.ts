import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { listPages } from '../support/builtPages.ts';
import { type StaticServer, serveFolder } from '../support/staticServer.ts';
import { useBrowser } from '../support/useBrowser.ts';

const built = inject('libraryBelowPath');
const withoutOffline = inject('library');
const BASE = new URL(built.address).pathname;
const papers = listPages(built.folder).filter((page) => /^papers\/./.test(page));
const [first = '', second = '', third = ''] = papers;
const browser = useBrowser();

let folder: string;
let server: StaticServer;
let context: BrowserContext;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-offline-'));
  await cp(built.folder, folder, { recursive: true });
  server = await serveFolder(folder, BASE);
  context = await browser().newContext();
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a page of the site and waits until its worker has done all it was told. */
async function visit(place: string): Promise<void> {
  await page.goto(server.address + place);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const done = new Promise((resolve) => {
      port1.onmessage = resolve;
    });
    active?.postMessage({}, [port2]);
    await done;
  });
}

/** Where a page of the site is kept, if it is. */
const keptIn = (place: string) =>
  page.evaluate(async (path) => {
    for (const name of await caches.keys()) {
      if ((await caches.match(path, { cacheName: name })) !== undefined) return name;
    }
    return undefined;
  }, BASE + place);

/** What is kept of a page of the site. */
const keptText = (place: string) =>
  page.evaluate(async (path) => (await (await caches.match(path))?.text()) ?? '', BASE + place);

const heading = () => page.getByRole('heading', { level: 1 }).textContent();

describe('offline reading', () => {
  test('shows pages that were visited or saved, with their style, and says what was not kept', async () => {
    await visit(first);
    const title = await heading();
    await expect.poll(() => keptIn(first)).toBeDefined();
    await visit('digests/2025-11-13/');
    await page
      .locator('[data-entry]', { has: page.locator(`a[href="${BASE}${second}"]`) })
      .first()
      .locator('[data-save]')
      .click();
    await expect.poll(() => keptIn(second)).toContain('saved');
    await context.setOffline(true);
    await page.goto(server.address + first);
    expect(await heading()).toBe(title);
    // The common letters are in one of the family's files; those of the others are not needed here.
    const loaded = () =>
      page.evaluate(() =>
        [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      );
    await expect.poll(loaded).toContain('Source Serif 4');
    const rules = await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0);
    expect(rules).toBeGreaterThan(50);
    await page.goto(server.address + second);
    expect(await page.locator('.prose').first().textContent()).not.toBe('');
    expect(await page.locator('main [data-save]').first().getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.goto(server.address + third);
    expect(await heading()).toBe('This page was not kept');
    await page.goto(`${server.address}reading-list/`);
    expect(await page.locator('main [data-entry]').count()).toBe(1);
  });

  test('forgets a saved page that is taken off the list', async () => {
    await visit('digests/2025-11-13/');
    const save = page
      .locator('[data-entry]', { has: page.locator(`a[href="${BASE}${second}"]`) })
      .first()
      .locator('[data-save]');
    await save.click();
    await expect.poll(() => keptIn(second)).toContain('saved');
    await save.click();
    await expect.poll(() => keptIn(second)).toBeUndefined();
  });

  test('shows a deploy at once, to old visitors too', async () => {
    await visit(first);
    await page.reload();
    const file = join(folder, first, 'index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(file, html.replace(/(<h1[^>]*>)[\s\S]*?(<\/h1>)/, '$1A corrected title$2'));
    await page.reload();
    expect(await heading()).toBe('A corrected title');
    // A page is kept once it has been given to its reader.
    await expect.poll(() => keptText(first)).toContain('A corrected title');
    await context.setOffline(true);
    await page.reload();
    expect(await heading()).toBe('A corrected title');
    await context.setOffline(false);
    await rm(file);
    await page.reload();
    expect(await heading()).toMatch(/no page at this address/);
    await expect.poll(() => keptIn(first)).toBeUndefined();
  });

  test('shows pages with their style where the browser has no room to keep any', async () => {
    const worker = join(folder, 'service-worker.js');
    const full = `Cache.prototype.put = async () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };\n`;
    await writeFile(worker, full + (await readFile(worker, 'utf8')));
    await visit(first);
    const title = await heading();
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    expect(await heading()).toBe(title);
    const rules = await page.evaluate(() => document.styleSheets[0]?.cssRules.length ?? 0);
    expect(rules).toBeGreaterThan(50);
    expect(await keptIn(first)).toBeUndefined();
  });

  test('removes itself and all it kept when it is turned off', async () => {
    await visit(first);
    await expect.poll(() => keptIn(first)).toBeDefined();
    await copyFile(
      join(withoutOffline.folder, 'service-worker.js'),
      join(folder, 'service-worker.js'),
    );
    const withoutWorker = async () => {
      await page.goto(`${server.address}about/`);
      return page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    };
    // The pages of the new deploy start no worker any more.
    const about = join(folder, 'about', 'index.html');
    const html = await readFile(about, 'utf8');
    const changed = html.replace(/ data-offline\b(?:="")?/, '');
    expect(changed).not.toBe(html);
    await writeFile(about, changed);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    // A browser replaces a worker once it rests: a page opened again and again keeps it at work.
    await expect.poll(withoutWorker, { timeout: 30_000, interval: 1500 }).toEqual([0, 0]);
  });
});

test('where it is off, no worker is started', async () => {
  const own = await browser().newContext();
  try {
    const plain = await own.newPage();
    await plain.goto(withoutOffline.address, { waitUntil: 'networkidle' });
    expect(
      await plain.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
  } finally {
    await own.close();
  }
});
