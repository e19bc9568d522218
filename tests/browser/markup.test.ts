import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { listPages, readPage } from '../support/builtPages.ts';

const { folder } = inject('library');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // KaTeX places the parts of a formula by inline lengths.
    'no-inline-style': 'off',
  },
});

test('every page is valid HTML', async () => {
  const findings: string[] = [];
  for (const page of listPages(folder)) {
    const { results } = await validator.validateString(readPage(folder, page));
    for (const { messages } of results) {
      findings.push(...messages.map((m) => `/${page}:${m.line}: ${m.ruleId}: ${m.message}`));
    }
  }
  expect(findings.slice(0, 20)).toEqual([]);
});

test('the running head marks the page that is open, or the part of the site that it is in', () => {
  const marked = listPages(folder).flatMap((page) => {
    const head = /<header class="?running-head[\s\S]*?<\/header>/.exec(readPage(folder, page))?.[0];
    const links = head?.match(/<a [^>]*aria-current[^>]*>/g) ?? [];
    return links.map((link) => ({
      page: `/${page}`,
      href: /href="?([^"\s>]+)/.exec(link)?.[1] ?? '',
      current: /aria-current="?(\w+)/.exec(link)?.[1],
    }));
  });
  const isOpen = ({ current }: (typeof marked)[number]) => current === 'page';
  expect(marked.filter(isOpen).map(({ page }) => page)).toEqual([
    '/about/',
    '/digests/',
    '/reading-list/',
    '/topics/',
    '/years/',
  ]);
  for (const { page, href, current } of marked) {
    expect(page.startsWith(href), page).toBe(true);
    expect(current, page).toBe(page === href ? 'page' : 'true');
  }
  const parts = new Set(marked.filter((one) => !isOpen(one)).map(({ href }) => href));
  expect([...parts].sort()).toEqual(['/digests/', '/topics/', '/years/']);
  expect(new Set(marked.map(({ page }) => page)).size).toBe(marked.length);
});
