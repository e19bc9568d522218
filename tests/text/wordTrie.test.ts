import { expect, test } from 'vitest';
import { splitWords, type Word } from '../../src/text/words.ts';
import { createWordTrie, NOWHERE } from '../../src/text/wordTrie.ts';
import fc from '../support/fastCheck.ts';

const word = fc.constantFrom('graph', 'Graph', 'graphs', 'GRAPH', 'net', 'nets', 'NET', 'λ', 'of');
const step = fc.record({ word, exactly: fc.boolean() });

const matches = (word: Word, step: { word: Word; exactly: boolean }): boolean =>
  step.exactly ? step.word.exact === word.exact : step.word.stem === word.stem;

test('the longest sequence is found, one in the same letters before others as long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 12 }),
      fc.array(word, { maxLength: 8 }),
      (planted, text) => {
        const sequences = planted.map((steps) =>
          steps.map(({ word, exactly }) => ({ word: splitWords(word)[0] as Word, exactly })),
        );
        const trie = createWordTrie();
        for (const [number, sequence] of sequences.entries()) trie.plant(sequence, number);
        const words = splitWords(text.join(' '));
        for (const from of words.keys()) {
          const [longest] = sequences
            .filter(
              (steps) =>
                steps.length > 0 &&
                from + steps.length <= words.length &&
                steps.every((step, at) => matches(words[from + at] as Word, step)),
            )
            .map((steps) => ({
              steps,
              forms: steps.map(({ exactly }) => (exactly ? 0 : 1)).join(''),
            }))
            .sort((a, b) => b.steps.length - a.steps.length || (a.forms < b.forms ? -1 : 1));
          const place = trie.longestFrom(words, from);
          if (longest === undefined) {
            expect(place).toBe(NOWHERE);
            continue;
          }
          expect(trie.depthOf(place)).toBe(longest.steps.length);
          const found = sequences[trie.plantAt(place)] ?? [];
          expect(found.map(({ exactly }) => (exactly ? 0 : 1)).join('')).toBe(longest.forms);
          expect(found.every((step, at) => matches(words[from + at] as Word, step))).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('the first number of a sequence stays, and thousands of sequences have room', () => {
  const trie = createWordTrie();
  const sequences = Array.from({ length: 3000 }, (_, at) =>
    splitWords(`word${at} of word${at % 7}`),
  );
  for (const again of [0, 3000]) {
    for (const [at, words] of sequences.entries()) {
      trie.plant(
        words.map((word) => ({ word, exactly: false })),
        again + at,
      );
    }
  }
  for (const [at, words] of sequences.entries()) {
    const place = trie.longestFrom(words, 0);
    expect([trie.plantAt(place), trie.depthOf(place)]).toEqual([at, 3]);
  }
});
