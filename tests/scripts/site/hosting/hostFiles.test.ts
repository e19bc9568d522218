import { describe, expect, it } from 'vitest';
import {
  listMoves,
  printHeadersFile,
  printRedirectsFile,
} from '../../../../scripts/site/hosting/hostFiles.ts';
import { securityHeaders } from '../../../../scripts/site/hosting/securityHeaders.ts';
import { redirectsSchema } from '../../../../src/schema/index.ts';

const redirects = redirectsSchema.parse({
  papers: { old: 'middle', middle: 'new', round: 'about', about: 'round' },
  topics: { nets: 'networks' },
});

describe('pages that moved', () => {
  it('lead to the end of a chain, below the base path; circles lead nowhere', () => {
    expect(listMoves(redirects, '/offprint/')).toEqual([
      { from: '/offprint/papers/middle/', to: '/offprint/papers/new/' },
      { from: '/offprint/papers/old/', to: '/offprint/papers/new/' },
      { from: '/offprint/topics/nets/', to: '/offprint/topics/networks/' },
    ]);
  });

  it('lead to the page that says so where they were withdrawn, and so do those that led there', () => {
    const withdrawn = redirectsSchema.parse({ papers: { old: 'gone' }, withdrawn: ['gone'] });
    expect(listMoves(withdrawn, '/offprint/')).toEqual([
      { from: '/offprint/papers/old/', to: '/offprint/withdrawn/' },
      { from: '/offprint/papers/gone/', to: '/offprint/withdrawn/' },
    ]);
  });

  it('are sent on by hosts that read _redirects', () => {
    expect(printRedirectsFile([{ from: '/papers/old/', to: '/papers/new/' }])).toBe(
      '/papers/old/ /papers/new/ 301\n/papers/old/* /papers/new/:splat 301\n',
    );
  });
});

describe('_headers', () => {
  const text = printHeadersFile({ base: '/offprint/' });

  it('has every security header for every path', () => {
    const [all = ''] = text.split('\n\n');
    for (const [name, value] of Object.entries(securityHeaders({}))) {
      expect(all).toContain(`\n  ${name}: ${value}`);
    }
  });

  it('lets files with a fingerprint be kept, and no other', () => {
    expect(text).toMatch(/^\/offprint\/_astro\/\*\n {2}Cache-Control: .*immutable$/m);
    expect(text).not.toContain('/offprint/pagefind/*');
    expect(text.split('\n\n')[0]).not.toContain('Cache-Control');
  });
});
