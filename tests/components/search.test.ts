import { readFileSync } from 'node:fs';
import { stemmer } from 'stemmer';
import { describe, expect, it } from 'vitest';
import {
  FACETS,
  isEmptyQuery,
  readQuery,
  SORTS,
  writeQuery,
} from '../../src/components/search/address.ts';
import {
  excerptOf,
  markWords,
  parseExcerpt,
  unmarkPunctuation,
  withoutTitle,
} from '../../src/components/search/excerpt.ts';
import { isAnswer, unknownWords } from '../../src/components/search/matching.ts';
import { findingsSentence } from '../../src/components/search/results.ts';
import fc from '../support/fastCheck.ts';

describe('the address of a search', () => {
  it('holds words, filters and order', () => {
    const query = readQuery('?q=low+rank&topic=Reasoning&topic=Data&sort=newest');
    expect(query).toMatchObject({ words: 'low rank', sort: 'newest' });
    expect(query.filters.topic).toEqual(['Reasoning', 'Data']);
  });

  it('is empty for the empty search, and an unknown order is relevance', () => {
    expect(writeQuery(readQuery(''))).toBe('');
    expect(readQuery('?sort=loudest').sort).toBe('relevance');
    expect(isEmptyQuery(readQuery('?sort=newest'))).toBe(true);
  });

  it('gives any search back', () => {
    const values = fc.array(fc.string());
    const query = fc.record({
      words: fc.string().map((words) => words.trim()),
      filters: fc.record(
        Object.fromEntries(FACETS.map((facet) => [facet, values])) as Record<
          (typeof FACETS)[number],
          typeof values
        >,
      ),
      sort: fc.constantFrom(...SORTS),
    });
    fc.assert(
      fc.property(query, (one) => {
        expect(readQuery(writeQuery(one))).toEqual(one);
      }),
    );
  });
});

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

describe('isAnswer', () => {
  it.each([
    ['transform', 'Transformers', true],
    ['transformers', 'transformer,', true],
    ['generalization', 'generalize', true],
    ['context', 'in-context', true],
    ['incontext', 'In-Context', true],
    ['lora', 'CaLoRAify:', false],
    ['rank', 'LoRA-RankOne', true],
    ['akyurek', '[Akyürek', true],
    ['l2', 'ℓ₂-norms', true],
    ['xyzzy', 'X,', false],
    ['installation', 'in', false],
  ])('of %j by %j is %j', (asked, token, isFound) => {
    expect(isAnswer(asked, token)).toBe(isFound);
  });
});

describe('isAnswer, which refuses most words at a glance,', () => {
  const texts = readFileSync(
    new URL('../fixtures/topics/validation.jsonl', import.meta.url),
    'utf8',
  );
  const tokens = [...new Set(texts.split(/[\s"\\]+/))].filter((token) => token !== '');
  const letters = (text: string) => text.replaceAll(/[^a-z\d]/gi, '').toLowerCase();
  const stems = new Map(
    tokens
      .filter((token) => /^[!-~]+$/.test(token))
      .map((token) => [token, stemmer(letters(token))]),
  );

  it.each(['use', 'says', 'ties', 'by', 'ablation', 'generalization', 'l2', 'a'])(
    'finds all words of 150 abstracts that have the stem of %j',
    (asked) => {
      const stem = stemmer(letters(asked));
      const missed = [...stems].filter(
        ([token, one]) => one.startsWith(stem) && !isAnswer(asked, token),
      );
      expect(missed).toEqual([]);
    },
  );

  it('finds each word by itself', () => {
    expect(tokens.length).toBeGreaterThan(1000);
    const asked = tokens.filter((token) => letters(token) !== '' && stems.has(token));
    expect(asked.filter((token) => !isAnswer(token, token))).toEqual([]);
  });
});

describe('unknownWords', () => {
  it('are those without an answer, with the nearest if it is near', () => {
    expect(
      unknownWords(['linear', 'transformerz', 'xyz'], ['Linear', '(Transformers)', 'x']),
    ).toEqual([{ word: 'transformerz', nearest: 'Transformers' }, { word: 'xyz' }]);
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

describe('findingsSentence', () => {
  const found = { count: 0, countUnfiltered: 0, words: [], unknown: [], isPart: false };
  const xyz = { word: 'xyz' };
  it.each([
    [found, 'x', 'No paper found for “x”.'],
    [{ ...found, count: 1 }, '', '1 paper.'],
    [{ ...found, count: 1204 }, ' x ', '1,204 papers for “x”.'],
    [
      { ...found, countUnfiltered: 12 },
      'x',
      'No paper found for “x” with these filters; without them, 12 papers.',
    ],
    [{ ...found, count: 2, unknown: [xyz] }, 'a xyz', 'No paper has “xyz”. 2 papers for the rest.'],
    [{ ...found, unknown: [xyz] }, 'xyz', 'No paper found for “xyz”.'],
    [
      { ...found, count: 2, unknown: [{ word: 'lorra', nearest: 'LoRA' }] },
      'lorra',
      'No paper has “lorra”. 2 papers for the nearest, “LoRA”.',
    ],
    [
      { ...found, count: 2, isPart: true, words: ['need', 'attention'] },
      'all you need is attention',
      'No paper has all of these words; 2 papers have “need” and “attention”.',
    ],
    [
      { ...found, count: 1, isPart: true, words: ['need'], unknown: [xyz] },
      'need xyz this',
      'No paper has “xyz”. No paper has all of these words; 1 paper has “need”.',
    ],
  ])('of %j for %j is %j', (findings, typed, sentence) => {
    expect(findingsSentence(findings, typed)).toBe(sentence);
  });
});
