import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, test } from 'vitest';
import { readSite } from '../../src/site/settings.ts';
import { listPages, readPage } from '../support/builtPages.ts';
import { openPage } from '../support/openPage.ts';
import { useBrowser } from '../support/useBrowser.ts';

const { folder, address } = inject('library');
const site = readSite();
const home = new URL(site.base, site.url).href;
const belowPath = inject('libraryBelowPath');
const browser = useBrowser();

/** What each topic and digest has beside its page. */
const FILES = [
  'feed.atom',
  'feed.json',
  'feed.rss',
  'papers.bib',
  'papers.csl.json',
  'papers.json',
  'papers.ris',
];

const read = (file: string, from = folder) => readFileSync(join(from, file), 'utf8');
const pages = listPages(folder);
const papers = pages.filter((page) => /^papers\/[^/]+\//.test(page));
const collections = pages.filter((page) => /^(?:topics|digests)\/[^/]+\/$/.test(page));

/** The papers that a file with records names, by slug. */
const slugsIn = (records: { slug: string }[]) => records.map(({ slug }) => slug).sort();

describe('the files of the whole library', () => {
  const slugs = papers.map((page) => page.split('/')[1]).sort();

  test('hold every paper', () => {
    const records = read('papers.jsonl').trimEnd().split('\n');
    expect(slugsIn(records.map((line) => JSON.parse(line)))).toEqual(slugs);
    const rows = parseCsv<{ slug: string }>(read('papers.csv'), { columns: true });
    expect(slugsIn(rows)).toEqual(slugs);
  });

  test('are named in the head of the front page, with their types', () => {
    const head = readPage(folder, '');
    for (const type of [
      'application/jsonl',
      'text/csv',
      'application/rss+xml',
      'application/atom+xml',
      'application/feed+json',
    ]) {
      expect(head).toMatch(new RegExp(`<link rel="alternate" type="${type.replace('+', '\\+')}"`));
    }
  });
});

test('every topic and digest has the same papers in every format', () => {
  expect(collections.length).toBeGreaterThan(20);
  for (const page of collections) {
    const slugs = slugsIn(JSON.parse(read(`${page}papers.json`)));
    expect(slugs.length, page).toBeGreaterThan(0);
    const { entries } = parseBibtex(read(`${page}papers.bib`));
    expect(entries.map(({ key }) => key).sort(), page).toEqual(slugs);
    const ris = parseRis(read(`${page}papers.ris`));
    expect(ris.map(({ id }) => String(id)).sort(), page).toEqual(slugs);
    const csl: { id: string }[] = JSON.parse(read(`${page}papers.csl.json`));
    expect(csl.map(({ id }) => id).sort(), page).toEqual(slugs);
    const feed = JSON.parse(read(`${page}feed.json`));
    expect(feed.items, page).toHaveLength(slugs.length);
    const shown = readPage(folder, page).matchAll(
      /<a href="[^"]*\/((?:feed|papers)\.[\w.]+)" type/g,
    );
    expect([...shown].map(([, file]) => file).sort(), page).toEqual(FILES);
  }
});

test('every feed is well-formed and read by a feed parser', () => {
  for (const page of ['', ...collections]) {
    for (const [extension, format] of [
      ['rss', 'rss'],
      ['atom', 'atom'],
    ]) {
      const text = read(`${page}feed.${extension}`);
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${page}feed.${extension}: ${error.message}`);
      });
      parser.write(text).close();
      expect(parseFeed(text).format, page).toBe(format);
    }
    expect(parseFeed(read(`${page}feed.json`)).format, page).toBe('json');
  }
});

test('every feed names itself and each paper once, by full addresses, with real days', () => {
  for (const page of ['', ...collections]) {
    const rss = parseRssFeed(read(`${page}feed.rss`));
    const atom = parseAtomFeed(read(`${page}feed.atom`));
    const json = parseJsonFeed(read(`${page}feed.json`));
    const feedAt = (extension: string) => `${home}${page}feed.${extension}`;
    expect(
      rss.atom?.links?.map(({ href }) => href),
      page,
    ).toEqual([feedAt('rss')]);
    expect(atom.links?.find(({ rel }) => rel === 'self')?.href, page).toBe(feedAt('atom'));
    expect(json.feed_url, page).toBe(feedAt('json'));
    const ids = [
      rss.items?.map(({ guid }) => guid?.value),
      atom.entries?.map(({ id }) => id),
      json.items?.map(({ id }) => id),
    ];
    for (const list of ids) {
      expect(new Set(list).size, page).toBe(list?.length);
      expect(
        list?.every((id) => id?.startsWith(`${home}papers/`)),
        page,
      ).toBe(true);
      expect(list, page).toEqual(ids[0]);
    }
    const days = [
      ...(rss.items ?? []).map(({ pubDate }) => pubDate),
      ...(atom.entries ?? []).map(({ updated }) => updated),
      ...(json.items ?? []).map(({ date_published }) => date_published),
    ];
    for (const day of days) expect(Date.parse(String(day)), page).toBeGreaterThan(0);
    for (const { content_html = '' } of json.items ?? []) {
      expect(content_html, page).not.toMatch(/(?:href|src)="(?!https?:)|<script|style=/);
    }
  }
});

test('a Markdown twin of each paper is there where the settings ask for it, and only there', () => {
  const twins = listPages(belowPath.folder)
    .filter((page) => /^papers\/[^/]+\//.test(page))
    .map((page) => page.replace(/\/$/, '.md'));
  expect(twins.length).toBeGreaterThan(0);
  for (const twin of twins) {
    expect(read(twin, belowPath.folder)).toMatch(/^# /);
    expect(existsSync(join(folder, twin))).toBe(false);
  }
});

describe('subscribing', () => {
  test('by e-mail is offered where a service is set, in a form for it', async () => {
    const { page, close } = await openPage(browser(), `${belowPath.address}subscribe/`);
    try {
      const field = page.getByRole('textbox', { name: 'Your e-mail address' });
      expect(await field.getAttribute('name')).toBe('address');
      expect(await field.evaluate((input: HTMLInputElement) => input.form?.action)).toBe(
        'https://mail.example/subscribe',
      );
      expect(await page.locator('input[type="hidden"][name="list"]').inputValue()).toBe('7');
    } finally {
      await close();
    }
  });

  test('by feed is offered always, by e-mail not where there is no service', async () => {
    const { page, close } = await openPage(browser(), `${address}subscribe/`);
    try {
      const main = page.getByRole('main');
      expect(await main.getByRole('link', { name: 'RSS' }).count()).toBeGreaterThan(20);
      expect(await main.locator('form').count()).toBe(0);
    } finally {
      await close();
    }
  });
});

test('the newest digest as an e-mail has every paper of it', () => {
  const newest = collections.filter((page) => page.startsWith('digests/')).at(-1);
  const message = read('newsletter.html');
  for (const { url } of JSON.parse(read(`${newest}papers.json`))) expect(message).toContain(url);
});
