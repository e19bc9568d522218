import { describe, expect, it } from 'vitest';
import {
  excerptOf,
  markWords,
  parseExcerpt,
  unmarkPunctuation,
  withoutTitle,
} from '../../../../src/components/search/shown/excerpt.ts';
import fc from '../../../support/fastCheck.ts';

describe('parseExcerpt', () => {
  it('tells matches from the rest and undoes escapes', () => {
    expect(parseExcerpt('a &lt;b&gt; <mark>c &amp;</mark> d')).toEqual([
      { text: 'a <b> ', isMatch: false },
      { text: 'c &', isMatch: true },
      { text: ' d', isMatch: false },
    ]);
  });
});

describe('withoutTitle', () => {
  const cases = [
    {
      name: 'a whole title',
      excerpt: 'The <mark>Devil</mark> in It. Linear <mark>things</mark>',
      shown: 'Linear <mark>things</mark>',
    },
    { name: 'the end of a title', excerpt: 'in It. Linear things', shown: 'Linear things' },
    { name: 'no title', excerpt: 'Linear things in it', shown: 'Linear things in it' },
  ];
  for (const { name, excerpt, shown } of cases) {
    it(`takes away ${name}`, () => {
      expect(withoutTitle(excerpt, 'The Devil in It')).toBe(shown);
    });
  }
});

describe('excerptOf', () => {
  const page = {
    meta: { title: 'A Title' },
    content: 'A Title We bound the column-wise ℓ2-norms of weights, as Akyürek did.',
  };

  it('shows what Pagefind marks', () => {
    const excerpt = 'Title We <mark>bound</mark> the';
    expect(excerptOf({ ...page, excerpt }, ['bound'])).toEqual({
      runs: [
        { text: 'We ', isMatch: false },
        { text: 'bound', isMatch: true },
        { text: ' the', isMatch: false },
      ],
      isOpening: true,
    });
  });

  it('marks the sign where only its helper word matched', () => {
    const { runs } = excerptOf({ ...page, excerpt: 'A Title We bound the' }, ['l2']);
    expect(runs.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'ℓ2-norms', isMatch: true }]);
  });

  it('is never the middle of a word, and says where it does not begin with the first', () => {
    const { isOpening } = excerptOf({ ...page, excerpt: 'of <mark>weights,</mark> as' }, [
      'weights',
    ]);
    expect(isOpening).toBe(false);
  });
});

describe('markWords', () => {
  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
        expect(
          markWords(text, words)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('unmarkPunctuation', () => {
  it.each([
    ['languages,', ['', 'languages', ',']],
    ['(RL).', ['(', 'RL', ').']],
    ['“Weight', ['“', 'Weight', '']],
    ['RegMean++:', ['', 'RegMean++', ':']],
    ['O(n),', ['', 'O(n)', ',']],
    ['in-context', ['', 'in-context', '']],
    ['…', ['', '…', '']],
  ])('of %j marks the bare word', (text, [before = '', word = '', after = '']) => {
    expect(unmarkPunctuation([{ text, isMatch: true }])).toEqual(
      [
        { text: before, isMatch: false },
        { text: word, isMatch: true },
        { text: after, isMatch: false },
      ].filter((run) => run.text !== ''),
    );
  });

  it('loses no character, and leaves alone what is no match', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isMatch) => {
        const runs = unmarkPunctuation([{ text, isMatch }]);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        if (!isMatch) expect(runs).toEqual([{ text, isMatch }]);
      }),
    );
  });
});
