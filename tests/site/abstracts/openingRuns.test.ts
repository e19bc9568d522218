import { describe, expect, it } from 'vitest';
import { printInlineMathematics } from '../../../src/schema/index.ts';
import { openingRuns } from '../../../src/site/abstracts/openingRuns.ts';
import fc from '../../support/fastCheck.ts';

const opening = (body: string, most: number) => printInlineMathematics(openingRuns(body, most));

describe('openingRuns', () => {
  it.each([
    ['a short abstract stays whole', 'Two words.', 40, 'Two words.'],
    ['a long one ends at a word', 'One two three four five.', 12, 'One two…'],
    ['so does the end of a sentence', 'One two. Three four.', 10, 'One two…'],
    ['a comma before the cut goes', 'One, two, three, four', 10, 'One, two…'],
    [
      'a formula counts as what it shows',
      'In $\\mathbb{R}^n$ we live.',
      40,
      'In $\\mathbb{R}^n$ we live.',
    ],
    ['a formula is not cut', 'Let $x = y + z + w$ be', 9, 'Let…'],
    ['a link is its words', 'See [a.org/b](https://a.org/b) now.', 40, 'See a.org/b now.'],
    ['paragraphs follow one another', 'One.\n\nTwo.', 40, 'One. Two.'],
    ['an empty abstract has none', '', 40, ''],
  ])('%s', (_, body, most, expected) => {
    expect(opening(body, most)).toBe(expected);
  });

  it('is hardly longer than asked for, and words stay words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('alpha', 'be', '$x$', '$\\ell_2$', 'gamma,'), { maxLength: 60 }),
        fc.integer({ min: 10, max: 80 }),
        (words, most) => {
          const body = words.join(' ');
          const text = opening(body, most);
          if (text.endsWith('…')) {
            const rest = body.slice(text.length - 1);
            expect(body.startsWith(text.slice(0, -1))).toBe(true);
            expect(rest).toMatch(/^[\s,]/);
          } else {
            expect(text).toBe(body);
          }
          expect(text.replaceAll(/\\ell_2|\$/g, '').length).toBeLessThanOrEqual(most + 1);
        },
      ),
    );
  });
});
