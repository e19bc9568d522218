import { expect, it } from 'vitest';
import { typesetAbstract } from '../../../src/site/abstracts/typesetAbstract.ts';

const hrefOf = (url: string) =>
  /href="([^"]*)"/.exec(typesetAbstract(`See [there](${url}) for more.`, []))?.[1];

it('keeps the brackets of a host that is a number of IPv6', () => {
  for (const url of ['http://[::1]/', 'https://[2001:db8::1]:80/a.b?c', 'http://me@[::1]']) {
    expect(hrefOf(url)).toBe(url);
  }
});

it('encodes brackets anywhere else', () => {
  expect(hrefOf('http://example.org/[1]')).toBe('http://example.org/%5B1%5D');
  expect(hrefOf('http://example.org/@[::1]/')).toBe('http://example.org/@%5B::1%5D/');
});
