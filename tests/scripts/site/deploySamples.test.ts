import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CACHE_RULES, FOR_EVER, REVALIDATED } from '../../../scripts/site/hosting/cacheRules.ts';
import { securityHeaders } from '../../../scripts/site/hosting/securityHeaders.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../../.deploy/${file}`, import.meta.url), 'utf8');

describe.each(['nginx.conf', 'Caddyfile'])('the sample %s', (file) => {
  const text = read(file);

  it.each(Object.entries(securityHeaders({})))('sends %s as the build means it', (name, value) => {
    expect(text).toContain(`${name} "${value}"`);
  });

  it('lets browsers keep what the build lets them keep, and nothing else', () => {
    const pattern = /(\/\(\?:_astro\S*?\)\/)/.exec(text)?.[1] ?? 'no pattern';
    for (const { path, value } of CACHE_RULES) {
      expect(value).toBe(FOR_EVER);
      expect(`/offprint/${path}`).toMatch(new RegExp(pattern));
    }
    for (const path of [
      '/',
      '/papers/a/',
      '/pagefind/pagefind.js',
      '/pagefind/pagefind-entry.json',
    ]) {
      expect(path).not.toMatch(new RegExp(pattern));
    }
    expect(text).toContain(`"${FOR_EVER}"`);
    expect(text).toContain(`"${REVALIDATED}"`);
  });
});

it('nginx answers for a folder without a page as for what is not there', () => {
  expect(read('nginx.conf')).toMatch(/error_page 403 =404 \/404\.html;/);
});

it('Caddy lets no browser keep the answer that a file is not there', () => {
  const errors = /handle_errors \{[^}]*\}/.exec(read('Caddyfile'))?.[0];
  expect(errors).toContain(`header Cache-Control "${REVALIDATED}"`);
});
