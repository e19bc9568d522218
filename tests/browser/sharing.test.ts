import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { readSite } from '../../src/site/settings.ts';
import { listPages, readPage } from '../support/builtPages.ts';

const { folder } = inject('library');
const site = readSite();
const home = new URL(site.base, site.url).href;

/** What a page tells those that show or keep a link to it. */
function readHead(page: string) {
  const { document } = parseHTML(readPage(folder, page));
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  return {
    title: document.querySelector('title')?.textContent ?? '',
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    property: (name: string) => content(`meta[property="${name}"]`) ?? '',
    name: (name: string) => content(`meta[name="${name}"]`) ?? '',
    jsonLd: document.querySelector('script[type="application/ld+json"]')?.textContent,
  };
}

const pages = listPages(folder).filter((page) => page === '' || page.endsWith('/'));
const papers = pages.filter((page) => /^papers\/[^/]+\/$/.test(page));

/** Width and height of a PNG, from its header. */
function sizeOf(file: string) {
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('every page that is shared', () => {
  test('has a title and an address of its own, a description and a picture that is there', () => {
    const titles = new Map<string, string>();
    for (const page of pages) {
      const { title, canonical, property, name } = readHead(page);
      expect(canonical, page).toBe(home + page);
      expect(property('og:url'), page).toBe(canonical);
      expect(titles.get(title), `${page} is called as`).toBeUndefined();
      titles.set(title, page);
      expect(property('og:title'), page).not.toBe('');
      expect(property('og:description'), page).toBe(name('description'));
      expect(name('description').length, page).toBeGreaterThan(20);
      expect(name('twitter:card'), page).toBe('summary_large_image');
      const picture = property('og:image');
      expect(picture.startsWith(home), picture).toBe(true);
      expect(sizeOf(join(folder, picture.slice(home.length))), picture).toEqual([1200, 630]);
    }
  });

  test('is a preprint to reference managers if it is a paper, with no more than is known', () => {
    expect(papers.length).toBeGreaterThan(50);
    for (const page of papers) {
      const { property, name, jsonLd } = readHead(page);
      expect(property('og:type'), page).not.toBe('website');
      expect(name('z:itemType'), page).toBe('preprint');
      expect(name('citation_title'), page).toBe(property('og:title'));
      expect(property('og:image'), page).toBe(`${home}cards/${page.split('/')[1]}.png`);
      for (const invented of ['author', 'citation_journal_title', 'citation_conference_title']) {
        expect(name(invented), page).toBe('');
      }
      const data = JSON.parse(jsonLd ?? '');
      expect(data['@type'], page).toBe('ScholarlyArticle');
      expect(data.name, page).toBe(name('citation_title'));
      expect(data.datePublished?.replaceAll('-', '/') ?? '', page).toBe(name('citation_date'));
    }
  });
});
