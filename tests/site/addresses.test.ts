import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../src/site/addresses.ts';

describe('createAddresses', () => {
  const cases = [
    { base: '/', inside: '/about/', path: '/about/', absolute: 'https://a.example/about/' },
    { base: '/', inside: '/', path: '/', absolute: 'https://a.example/' },
    {
      base: '/offprint/',
      inside: '/',
      path: '/offprint/',
      absolute: 'https://a.example/offprint/',
    },
    {
      base: '/offprint/',
      inside: '/papers/x/',
      path: '/offprint/papers/x/',
      absolute: 'https://a.example/offprint/papers/x/',
    },
    {
      base: '/offprint/',
      inside: 'theme.js',
      path: '/offprint/theme.js',
      absolute: 'https://a.example/offprint/theme.js',
    },
  ];
  for (const { base, inside, path, absolute } of cases) {
    it(`puts ${inside} below ${base}`, () => {
      const addresses = createAddresses({ url: 'https://a.example', base });
      expect(addresses.path(inside)).toBe(path);
      expect(addresses.absolute(inside)).toBe(absolute);
    });
  }
});
