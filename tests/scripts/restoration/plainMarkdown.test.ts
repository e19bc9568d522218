import katex from 'katex';
import { describe, expect, test, vi } from 'vitest';
import { toMarkdown } from '../../../scripts/restoration/plainMarkdown.ts';
import { lettersAndDigits, stripMarkdown } from '../../../src/digest/restore/check/roundTrip.ts';
import { restore } from '../../../src/digest/restore/restore.ts';
import fc from '../../support/fastCheck.ts';
import { hostileText } from '../../support/hostileText.ts';

const write = (text: string) => toMarkdown(restore(text));

describe('toMarkdown', () => {
  test.each([
    ['words alone', 'words alone'],
    ['a price of $5 and $10', 'a price of \\$5 and \\$10'],
    ['the \\textbf{bold} word', 'the **bold** word'],
    ['is 6$\\times$ faster', 'is 6$\\times$ faster'],
    // The names of the commands are words of the source: a space keeps them from being stripped.
    ['over $\\mathbb{R}^d$ now', 'over $\\mathbb {R}^d$ now'],
    // "text" is the one command that counts as none.
    ['with $d_{\\text{model}}$ so', 'with $d_{\\text{model}}$ so'],
    ['the \\textcolor{red}{red} part', 'the <!--\\textcolor{red}{-->red part'],
    ['a {\\bf bold} word', 'a <!--\\bf-->**bold** word'],
    ['on \\href{https://x.org/}{our page}', 'on <https://x.org/> our page'],
    ['a factorx2014namely', 'a factor<!--x2014-->—namely'],
    ['at https://x.org/a_b{my_code}.', 'at $\\href{https://x.org/a_b}{\\text{my\\_code}}$.'],
    [
      'so \\begin{align*} d^{\\text{max}} = \\frac{1}{2} \\end{align*} holds',
      'so <!--\\begin{align*}-->$d^{\\text{max}} = \\frac {1}{2}$<!--\\end{align*}--> holds',
    ],
  ])('writes %j as %j', (text, markdown) => {
    expect(write(text)).toBe(markdown);
  });

  test('any text strips back to its letters and digits, and every formula typesets', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    fc.assert(
      fc.property(hostileText, (text) => {
        const stripped = stripMarkdown(write(text));
        expect(lettersAndDigits(stripped.text)).toBe(lettersAndDigits(text));
        for (const tex of stripped.formulas) {
          katex.renderToString(tex, { throwOnError: true, strict: 'ignore' });
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

describe('stripMarkdown', () => {
  test.each([
    ['a $x^2$ and $$\\frac{1}{N}$$', 'a x^2 and 1{N}', ['x^2', '\\frac{1}{N}']],
    ['\\$5 and $x$', '\\$5 and x', ['x']],
    ['$\\|x\\|$, $5\\%$', '|x|, 5%', ['\\|x\\|', '5\\%']],
    ['a lonely $ sign', 'a lonely $ sign', []],
  ])('strips %j', (markdown, text, formulas) => {
    expect(stripMarkdown(markdown)).toEqual({ text, formulas });
  });
});
