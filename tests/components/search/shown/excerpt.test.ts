import { describe, expect, it } from 'vitest';
import {
  type ExcerptRun,
  excerptOf,
  type Marked,
  markWords,
  readExcerpt,
  unmarkPunctuation,
  withoutTitle,
} from '../../../../src/components/search/shown/excerpt.ts';
import { readTypedWords } from '../../../../src/components/search/words/typedWords.ts';
import fc from '../../../support/fastCheck.ts';

/** The words of a search, as they are marked. */
const asked = (typed: string): Marked => readTypedWords(typed);
const marksOf = (runs: readonly ExcerptRun[]) =>
  runs.filter(({ isMatch }) => isMatch).map(({ text }) => text);

describe('readExcerpt', () => {
  it('is the text, without marks and escapes', () => {
    expect(readExcerpt('a &lt;b&gt; <mark>c &amp;</mark> d')).toBe('a <b> c & d');
  });
});

describe('withoutTitle', () => {
  const cases = [
    {
      name: 'a whole title',
      excerpt: 'The Devil in It. Linear things',
      shown: 'Linear things',
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

  it('shows what Pagefind found', () => {
    const excerpt = 'Title We <mark>bound</mark> the';
    expect(excerptOf({ ...page, excerpt }, asked('bound'))).toEqual({
      runs: [
        { text: 'We', isMatch: false },
        { text: ' ', isMatch: false },
        { text: 'bound', isMatch: true },
        { text: ' ', isMatch: false },
        { text: 'the', isMatch: false },
      ],
      isOpening: true,
    });
  });

  it('marks the sign where only its helper word matched', () => {
    const { runs } = excerptOf({ ...page, excerpt: 'A Title We bound the' }, asked('l2'));
    expect(marksOf(runs)).toEqual(['ℓ2-norms']);
  });

  it('is never the middle of a word, and says where it does not begin with the first', () => {
    const { isOpening } = excerptOf(
      { ...page, excerpt: 'of <mark>weights,</mark> as' },
      asked('weights'),
    );
    expect(isOpening).toBe(false);
  });
});

describe('markWords', () => {
  it.each([
    ['LLM as a judge', 'LLMs are a judge and as such', ['LLMs', 'judge']],
    ['of the', 'of the often', ['of', 'the']],
    ['c++', 'a C++ compiler', ['C++']],
    ['k log d', 'displacement of keys, O(k\u2063log\u2063d)', ['O(k\u2063log\u2063d)']],
    ['"multi agent"', 'Multimodal agents: a multi-agent system', ['multi-agent']],
    [
      '"linear attention"',
      'linear self-attention, not linear attentions',
      ['linear', 'attentions'],
    ],
    ['state-of-the-art', 'the state of the art and the article', ['state', 'of', 'the', 'art']],
  ])('for %s, in %j, marks %j', (typed, text, marks) => {
    expect(marksOf(markWords(text, asked(typed)))).toEqual(marks);
  });

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, typed) => {
        expect(
          markWords(text, asked(typed))
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
