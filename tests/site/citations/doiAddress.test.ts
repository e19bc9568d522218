import { expect, it } from 'vitest';
import { doiAddress } from '../../../src/site/citations/doiAddress.ts';
import fc from '../../support/fastCheck.ts';

it.each([
  ['10.1000/182', '10.1000/182'],
  ['10.48550/arXiv.2401.01234', '10.48550/arXiv.2401.01234'],
  [
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-#',
    '10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-%23',
  ],
  ['10.1000/a?b%20"c"', '10.1000/a%3Fb%2520%22c%22'],
])('leads from %s to %s', (doi, path) => {
  expect(doiAddress(doi)).toBe(`https://doi.org/${path}`);
});

it('loses nothing of any DOI', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (end) => {
      const { pathname, search, hash } = new URL(doiAddress(`10.1000/a${end}z`));
      expect([decodeURIComponent(pathname), search, hash]).toEqual([`/10.1000/a${end}z`, '', '']);
    }),
  );
});
