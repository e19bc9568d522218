import { expect, it } from 'vitest';
import { type BundledApplication, importOnce } from '../../src/build/renderApplication.ts';

it('imports each page once', async () => {
  const imported: string[] = [];
  const load = (name: string) => async () => {
    imported.push(name);
    return { page: async () => ({}) };
  };
  const pageMap = new Map(['a', 'b'].map((name) => [name, load(name)]));
  const manifest: BundledApplication['manifest'] = { routes: [], pageMap };
  importOnce({ manifest });
  expect(imported).toEqual([]);
  const first = await pageMap.get('a')?.();
  expect(await pageMap.get('a')?.()).toBe(first);
  await pageMap.get('b')?.();
  expect(imported).toEqual(['a', 'b']);
});
