import { expect, it } from 'vitest';
import { TokenReader } from '../../../../src/site/related/words/tokens.ts';
import { WordForms } from '../../../../src/site/related/words/wordForms.ts';
import fc from '../../../support/fastCheck.ts';

const letter = fc.constantFrom('a', 'b', 'B', '7');
const long = fc.array(letter, { minLength: 1, maxLength: 14 }).map((letters) => letters.join(''));
const word = fc.oneof(long, fc.constantFrom('aaaaaaaaaaaaaaab', 'C++', 'C#', 'naïve', '𝒜'));

it('gives each word one number, however it is met, and other words others', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3000, size: 'max' }), (words) => {
      const table = new WordForms();
      const reader = new TokenReader(table);
      reader.read(words.join(' '));
      const numbers = [...reader.take().forms];
      expect(numbers.map((number) => table.written[number])).toEqual(words);
      expect(new Set(numbers).size).toBe(new Set(words).size);
      expect(words.map((written) => table.numberOfWord(written))).toEqual(numbers);
    }),
    { numRuns: 30 },
  );
});
