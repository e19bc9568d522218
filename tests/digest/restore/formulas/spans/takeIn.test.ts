import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../../../src/digest/restore/formulas/spans/takeIn.ts';
import { printSpans, readMarkedSpans } from '../../../../support/markedSpans.ts';

/** What the first span of a text takes in. */
function taken(marked: string): { made: string[]; before: string[] } {
  const { text, tokens, spans } = readMarkedSpans(marked);
  const [span] = spans;
  if (span === undefined) throw new Error(`no span is marked in ${marked}`);
  return {
    made: printSpans(text, tokens, [takeIn(tokens, span)]),
    before: printSpans(text, tokens, [span]),
  };
}

describe('a span', () => {
  it.each([
    ['from 7.46 times «10^{-2}» to 8', ['7.46 times 10^{-2}']],
    ['rose (+88.8% «rightarrow» +93.9%) in', ['+88.8% rightarrow +93.9%']],
    ['the (K, «epsilon»)-Minimum of', ['(K, epsilon)']],
    ['subword (e.g., «langle» hello rangle) in', ['langle hello rangle']],
    ['each langle prompt, model«rangle» pair', ['langle prompt, modelrangle']],
    ['implied by «P neq» NP). To', ['P neq NP']],
    ['(unless #P «subseteq» FP) even', ['#P subseteq FP']],
    ['bound min{«O(R^2)», «O(m)»} to', ['min{O(R^2), O(m)}']],
    ['across n in {10^3, «5times10^3», «10^4»}, we', ['n in {10^3, 5times10^3, 10^4}']],
  ])('in “%s” takes in what belongs to it', (marked, expected) => {
    expect(taken(marked).made).toEqual(expected);
  });

  it.each([
    'where «x neq» Newton',
    'of data «subseteq» words',
    'as in {bold «x_1» words} of',
    'argmin {over «x»} of',
  ])('in “%s” stays', (marked) => {
    const { made, before } = taken(marked);
    expect(made).toEqual(before);
  });
});
