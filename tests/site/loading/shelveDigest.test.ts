import { describe, expect, it } from 'vitest';
import { shelveDigest } from '../../../src/site/loading/shelveDigest.ts';

describe('shelveDigest', () => {
  const file = '/library/content/digests/2025-11-13.yaml';

  it('reads what a digest cannot say itself, named as its file', () => {
    const text = 'date: "2025-11-13"\ntitle: Daily Papers\norigin: https://example.org/papers\n';
    expect(shelveDigest(text, file)).toEqual({
      id: '2025-11-13',
      data: { date: '2025-11-13', title: 'Daily Papers', origin: 'https://example.org/papers' },
      isModule: false,
    });
  });

  it.each([
    ['an unknown key', 'date: "2025-11-13"\nlayout: ./page.astro\n', 2, 'layout'],
    ['a day that no month has', 'title: Daily Papers\ndate: "2025-02-30"\n', 2, 'date'],
    ['nothing', '', 1, 'date'],
    ['no YAML', 'date: [2025\n', 2, ''],
  ])('refuses %s, with its line', (_, text, line, named) => {
    const shelved = shelveDigest(text, file);
    expect(shelved).toEqual({
      problems: [{ line, problem: expect.stringContaining(named) }],
    });
  });
});
