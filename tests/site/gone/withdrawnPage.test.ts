import { expect, test } from 'vitest';
import { printWithdrawnPage } from '../../../src/site/gone/withdrawnPage.ts';

test('the page of a withdrawn paper is not indexed, and leads to the library', () => {
  const html = printWithdrawnPage({ title: 'A & B', language: 'en-US', base: '/papers-of-mine/' });
  expect(html).toContain('<h1>This paper was withdrawn</h1>');
  expect(html).toContain('<a href="/papers-of-mine/">A &amp; B</a>');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toMatch(/<script|style=/);
});
