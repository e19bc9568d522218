import { expect, test } from 'vitest';
import { redirectResponse } from '../../src/site/redirectPage.ts';

test('a page that moved needs no script and is not indexed', async () => {
  const response = redirectResponse('/papers/new/', { url: 'https://a.example', language: 'en' });
  const html = await response.text();
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/papers/new/">');
  expect(html).toContain('<link rel="canonical" href="https://a.example/papers/new/">');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).toContain('<a href="/papers/new/">');
  expect(html).not.toMatch(/<script|style=/);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
});
