import { describe, expect, it } from 'vitest';
import { wordsInFont } from '../../../../src/digest/restore/formulas/certainFormulas.ts';

describe('words in a font that the Hub left with their command', () => {
  it.each([
    ['48 mathbf{prompt format variations}.', ['\\mathbf{\\text{prompt format variations}}']],
    ['mathbf{D}ual-mathbf{H}ead', ['\\mathbf{{D}}', '\\mathbf{{H}}']],
    ['by underline{24.40}% and', ['\\underline{{24.40}}']],
  ])('in “%s” are formulas', (text, expected) => {
    expect(wordsInFont(text).map(({ tex }) => tex)).toEqual(expected);
  });

  it.each(['\\textbf{bold words} here', 'mathbf{x} = 0', 'mathbf{abc}_i', 'x_mathbf{max}'])(
    'are not in “%s”',
    (text) => {
      expect(wordsInFont(text)).toEqual([]);
    },
  );
});
