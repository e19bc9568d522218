import { describe, expect, it } from 'vitest';
import { titleWords } from '../../../src/site/cards/titleWords.ts';

describe('titleWords', () => {
  it('sets formulas with italics, scripts and double-struck letters', () => {
    expect(titleWords('On $\\ell_2$-norms in $\\mathbb{R}^d$')).toEqual([
      [{ text: 'On' }],
      [{ text: 'ℓ' }, { text: '2', script: 'sub' }, { text: '-norms' }],
      [{ text: 'in' }],
      [
        { text: 'R', isDoubleStruck: true },
        { text: 'd', isItalic: true, script: 'sup' },
      ],
    ]);
  });

  it('loses no word of a plain title', () => {
    const words = titleWords('  RegMean++:  A  “Better” Mean ');
    expect(words.map((word) => word.map(({ text }) => text).join('')).join(' ')).toBe(
      'RegMean++: A “Better” Mean',
    );
  });
});
