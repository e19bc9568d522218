import type { PathWithRoute } from 'astro';
import { describe, expect, it } from 'vitest';
import { planBuild } from '../../src/build/planBuild.ts';

const place = { site: 'https://papers.example', base: '/digest/' };

function path(pathname: string, cacheKey?: string, isStatic = false): PathWithRoute {
  const route = { type: 'page', ...(isStatic && { pathname: `/${pathname}` }) };
  return { pathname: `/${pathname}`, route, ...(cacheKey && { cacheKey }) } as PathWithRoute;
}

const paths = [path('about', undefined, true), path('papers/a', 'one'), path('papers/b', 'two')];

describe('planBuild', () => {
  it('leaves what has the same key, and counts and lists all pages', () => {
    const previous = {
      version: 'v',
      keys: { 'papers/a/index.html': 'one', 'papers/b/index.html': 'other' },
    };
    const { wanted, addresses, record } = planBuild(paths, place, 'v', {
      recordFile: '',
      previous,
    });
    expect(wanted.map(({ pathname }) => pathname)).toEqual(['/about', '/papers/b']);
    expect(addresses).toEqual(
      ['about', 'papers/a', 'papers/b'].map((page) => `https://papers.example/digest/${page}/`),
    );
    expect(record).toEqual({
      version: 'v',
      keys: { 'papers/a/index.html': 'one', 'papers/b/index.html': 'two' },
      kept: ['papers/a/index.html'],
      pages: 3,
      isCertain: true,
      searchRecords: [],
    });
  });

  it('makes all by another version, and where nothing is asked', () => {
    const previous = { version: 'v', keys: { 'papers/a/index.html': 'one' } };
    expect(planBuild(paths, place, 'w', { recordFile: '', previous }).wanted).toEqual(paths);
    expect(planBuild(paths, place, 'v', undefined).wanted).toEqual(paths);
  });

  it('is not certain of pages without a key, which may hold code', () => {
    const { record } = planBuild([...paths, path('papers/c')], place, 'v', { recordFile: '' });
    expect(record.isCertain).toBe(false);
  });
});
