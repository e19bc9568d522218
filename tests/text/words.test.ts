import { describe, expect, test } from 'vitest';
import { stem } from '../../src/text/inflections.ts';
import { createTermIndex } from '../../src/text/termIndex.ts';
import { readText, splitWords } from '../../src/text/words.ts';
import fc from '../support/fastCheck.ts';

/** How often an index of one term finds it in a text. */
function occurrences(term: string, text: string): number {
  return createTermIndex([{ terms: { [term]: 1 } }]).find(splitWords(text)).length;
}

describe('one stem for the forms of a word', () => {
  test.each([
    ['merge', 'merges', 'merged', 'merging'],
    ['study', 'studies', 'studied', 'studying'],
    ['plan', 'plans', 'planned', 'planning'],
    ['loss', 'losses'],
    ['tokenize', 'tokenizes', 'tokenised', 'tokenizing'],
    ['behavior', 'behaviour', 'behaviours'],
    ['neighborhood', 'neighbourhoods'],
  ])('%s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });
});

describe('other stems for other words', () => {
  test.each([
    ['sampling', 'sample'],
    ['reasoning', 'reasons'],
    ['news', 'new'],
    ['bias', 'bia'],
    ['speed', 'spe'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('a term is found', () => {
  test.each([
    ['fine-tuning', 'Fine-tuning'],
    ['fine-tuning', 'fine tuned models'],
    ['fine-tuning', 'finetuning'],
    ['multi-modal', 'multimodal'],
    ['graph neural network', 'Graph Neural Networks'],
    ['LoRA', 'LoRAs'],
    ['Parkinson', "Parkinson's disease"],
    ['3D', 'in 3D.'],
  ])('%s in “%s”', (term, text) => {
    expect(occurrences(term, text)).toBe(1);
  });
});

describe('a term is not found', () => {
  test.each([
    ['RL', 'curl and URL'],
    ['LoRA', 'a lora'],
    ['graph', 'photography'],
    ['fine-tuning', 'a fine day for tuning'],
    ['…', 'no words …'],
  ])('%s in “%s”', (term, text) => {
    expect(occurrences(term, text)).toBe(0);
  });
});

describe('the wording of a text', () => {
  const { words, wording } = readText("The model's State-Space\n  models — (SSMs) work.");

  test('is what stands from one word up to another', () => {
    expect(words.map(({ exact }) => exact)).toEqual([
      'The',
      'model',
      'State',
      'Space',
      'models',
      'SSM',
      'work',
    ]);
    expect(wording(2, 5)).toBe('State-Space models');
    expect(wording(5, 6)).toBe('SSMs');
  });

  test('is nothing outside the text', () => {
    expect(wording(6, 9)).toBe('');
    expect(wording(3, 3)).toBe('');
  });
});

test('words are the runs of letters and digits, whatever stands between them', () => {
  const pieces = fc.constantFrom(
    ...['word', 'GNNs', "model's", 'l’s', "'sé", 'naïve', '３D', '𝒜', '😀', '\ud835', 'ω', 'x'],
    ..." -–—/_\n.,’'0".split(''),
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const expected = text.replace(/['’]s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
      const forms = expected.map((written) => ({
        written,
        exact: written.replace(/(?<=[A-Z\d])s$/, ''),
        stem: stem(written.toLowerCase()),
      }));
      expect(splitWords(text)).toMatchObject(forms);
    }),
    { numRuns: 200 },
  );
});

test('an index finds in any text what it finds where each word is new to it', () => {
  const terms = { 'graph neural network': 1, graph: 2, RAG: 3, 'fine-tuning': 1, 'x ray': 1 };
  const index = createTermIndex([{ terms }]);
  const pieces = fc.constantFrom('graphs', 'Graph', 'neural', 'networks', 'RAGs', 'rag', 'fine');
  const more = fc.constantFrom('tuned', 'finetuning', 'x', 'rays', 'of', 'unknown');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, more), { maxLength: 12 }), (parts) => {
      const words = splitWords(parts.join(' '));
      const places = (found: ReturnType<typeof index.find>) =>
        found.map(({ term, from, to }) => [term.term, from, to]);
      expect(places(index.find(words))).toEqual(places(createTermIndex([{ terms }]).find(words)));
    }),
  );
});

test('no term goes across a bar', () => {
  const index = createTermIndex([{ terms: { 'linear attention': 1 } }]);
  const { words, wording } = readText("| linear| attention and a model's | linear  attention|");
  const found = index.find(words);
  expect(found.map(({ from, to }) => wording(from, to))).toEqual(['linear attention']);
});
