import { describe, expect, it } from 'vitest';
import {
  isGenitive,
  isLetterOfName,
} from '../../../../../src/digest/restore/formulas/spans/nameLetters.ts';

/** The letter stands between guillemets. */
const read = (marked: string): [text: string, from: number] => [
  marked.replace(/[«»]/g, ''),
  marked.indexOf('«'),
];

describe('a capital by itself', () => {
  it.each([
    'many «X» rays',
    'an «X» ray image',
    'killer «T» cells',
    'a «T» cell response',
    'various «U» Net models',
    'motion of «D». muscipula into',
    'by «H». F. Trotter',
    'by H. «F». Trotter',
    'at 30 degrees «C», and',
    'LIMA 1 «K», DEITA',
    'from Python and «R». We',
    'a common programming language, such as «C» and',
    'Implemented in «R», this',
  ])('is a name in “%s”', (marked) => {
    expect(isLetterOfName(...read(marked))).toBe(true);
  });

  it.each([
    'over «N» cells',
    'the «X» of rays',
    'a matrix «D». We show',
    'a set «C» of degrees',
    'of polynomial degree «K», a',
    'of rank «K», where',
    'with rewards «R». Python and others',
    'the points «H». F is',
  ])('is a variable in “%s”', (marked) => {
    expect(isLetterOfName(...read(marked))).toBe(false);
  });
});

describe('an s by itself', () => {
  it.each(['your model «s» behavior at', 'the camera «s» field of view'])(
    'is that of a genitive in “%s”',
    (marked) => {
      expect(isGenitive(...read(marked))).toBe(true);
    },
  );

  it.each([
    'the safest «s» of the',
    'at state «s» when',
    'to recover «s» relevant clusters in O(s) bags',
    'two layers «s» and e',
    'with A «s» field',
  ])('is a variable in “%s”', (marked) => {
    expect(isGenitive(...read(marked))).toBe(false);
  });
});
