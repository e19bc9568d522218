import { describe, expect, it } from 'vitest';
import { writtenForms } from '../../../../src/components/search/words/writtenForms.ts';

describe('writtenForms', () => {
  it.each([
    ['attention', ['"attention"']],
    ['low rank', ['"low rank"', '"low-rank"']],
    ['low-rank', ['"low-rank"', '"low rank"']],
    [
      'in context learning',
      [
        '"in context learning"',
        '"in context-learning"',
        '"in-context learning"',
        '"in-context-learning"',
      ],
    ],
    ['one two three four-five', ['"one two three four-five"', '"one two three four five"']],
  ])('of %s are %j', (typed, forms) => {
    expect(writtenForms(typed.split(' '))).toEqual(forms);
  });
});
