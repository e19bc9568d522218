import { describe, expect, it } from 'vitest';
import { createChooser } from '../../../../src/site/related/choice/chooseRelated.ts';

/** Of a neighbor that is not named here, nothing is known. */
const library = { core: {}, vectors: {}, size: 0, textOf: () => undefined } as never;

/** Whether a paper with some topics is related to another that is so near, and what is said of it. */
function choose(own: string[], others: string[], score: number, terms: string[]) {
  const chooser = createChooser([own, others], library);
  return chooser(0, [{ paper: 1, score }], new Map([[1, terms]]))[0]?.terms;
}

const phrase = ['model merging'];

describe('createChooser', () => {
  it.each([
    ['the main topic of both', ['a', 'b'], ['a', 'c'], 0.18],
    ['another topic', ['a', 'b'], ['b', 'a'], 0.21],
    ['no topic', ['a'], ['b'], 0.25],
    ['no topic, as neither has one', [], [], 0.25],
  ])('asks less likeness the more two papers share: %s', (_, own, others, least) => {
    expect(choose(own, others, least, phrase)).toEqual(phrase);
    expect(choose(own, others, least - 0.02, phrase)).toBeUndefined();
  });

  it.each([
    ['words', ['a'], ['a'], 0.2, ['scheme'], undefined],
    ['words but is very near', ['a'], ['a'], 0.3, ['scheme'], []],
    ['words or topic, however near', ['a'], ['b'], 0.9, ['scheme'], undefined],
    ['anything', [], [], 0.9, [], undefined],
  ])('leaves out what shares no telling %s', (_, own, others, score, terms, expected) => {
    expect(choose(own, others, score, terms)).toEqual(expected);
  });

  it('gives five at most, and no distant ones to fill the list', () => {
    const papers = Array.from({ length: 9 }, (_, at) => at + 1);
    const chooser = createChooser(
      [0, ...papers].map(() => ['a']),
      library,
    );
    const known = new Map(papers.map((paper) => [paper, phrase]));
    const placesAt = (score: number) =>
      chooser(
        0,
        papers.map((paper) => ({ paper, score: score - paper / 100 })),
        known,
      ).map(({ place }) => place);
    expect(placesAt(0.6)).toEqual([0, 1, 2, 3, 4]);
    expect(placesAt(0.195)).toEqual([0, 1]);
    expect(placesAt(0.1)).toEqual([]);
  });
});
