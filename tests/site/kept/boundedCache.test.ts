import { expect, it } from 'vitest';
import { BoundedCache } from '../../../src/site/kept/boundedCache.ts';

it('keeps what was asked for last, and no more than its bound', () => {
  const made: string[] = [];
  const cache = new BoundedCache<string, string>(2);
  const get = (key: string) =>
    cache.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('keeps a new value where all that it has was asked for again', () => {
  const made: string[] = [];
  const cache = new BoundedCache<string, string>(2);
  const get = (key: string) =>
    cache.get(key, () => {
      made.push(key);
      return key;
    });
  for (const key of ['a', 'b', 'a', 'b', 'c', 'c', 'b', 'a']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
