import { describe, expect, test } from 'vitest';
import { findLinks } from '../../../src/digest/links/findLinks.ts';

const urls = (text: string) => findLinks(text).map(({ url }) => url);

describe('findLinks', () => {
  test.each([
    ['Code: https://github.com/a/b.', ['https://github.com/a/b']],
    ['(see https://a.org/x_(y))', ['https://a.org/x_(y)']],
    [
      'at github.com/jacobdunefsky/ObservablePropagation.',
      ['https://github.com/jacobdunefsky/ObservablePropagation'],
    ],
    ['our page name.github.io, and', ['https://name.github.io']],
    ['at \\url{https://x.org/a\\_b}, and', ['https://x.org/a_b']],
    ['``https://x.org/a\'\' and "http://y.org"', ['https://x.org/a', 'http://y.org']],
    ['(https://x.org/a), [https://x.org/b]', ['https://x.org/a', 'https://x.org/b']],
    ['https://x.org/~vgg/data/', ['https://x.org/~vgg/data/']],
  ])('finds the addresses in %j', (text, expected) => {
    expect(urls(text)).toEqual(expected);
  });

  test.each([
    'ASP.net',
    'tetun.org',
    'Node.js',
    'e.g.this',
    'train.py/test.py',
    'javascript:alert(1)',
    'ftp://a.org/b',
    'data:text/html,x',
    'me@x.org',
    'and/or',
    'v1.2/3.4',
    'end.In/out',
  ])('leaves %j as words', (text) => {
    expect(urls(`We use ${text} here`)).toEqual([]);
  });

  test.each([
    ['at https://x.org/a{here}.', 'https://x.org/a', 'here', 'https://x.org/a{here}'],
    ['https://x.org/a_b{this https URL}', 'https://x.org/a_b', 'this https URL'],
    ['https://x.org/{https://x.org/.}', 'https://x.org/', 'https://x.org/.'],
  ])('takes the words in braces of %j for its label', (text, url, label, printed = text) => {
    const [link, ...others] = findLinks(text);
    expect(others).toEqual([]);
    expect(link).toMatchObject({ url, label });
    expect(text.slice(link?.from, link?.to)).toBe(printed);
  });

  test.each(['https://x.org/{model}/files', '\\href{https://x.org/a}{here}', '{https://x.org/a}'])(
    'sees no label in %j',
    (text) => {
      expect(findLinks(text).map(({ label }) => label)).toEqual([undefined]);
    },
  );

  test.each([
    ['Our code is available at https://example.org/x', 'code'],
    ['Project page: https://example.org/x', 'project'],
    ['The dataset is at https://github.com/x/y', 'data'],
    ['Code and data: https://github.com/x/y', 'code'],
    ['See https://arxiv.org/abs/2401.00001', 'arxiv'],
    ['https://huggingface.co/datasets/x/y', 'data'],
    ['https://huggingface.co/spaces/x/y', 'demo'],
    ['https://x.github.io/y', 'project'],
    ['More is told at https://example.org', 'other'],
  ])('takes the link in %j for %s', (text, kind) => {
    expect(findLinks(text).map((link) => link.kind)).toEqual([kind]);
  });
});
