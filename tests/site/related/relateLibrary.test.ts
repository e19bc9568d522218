import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedPapers, relateLibrary } from '../../../src/site/related/relateLibrary.ts';
import { samplePaper } from '../sampleLibrary.ts';

const WORDS = 'pruning merging grasping folding tracking hashing parsing routing'.split(' ');

/** A paper of a digest; the words of its abstract follow from its number. */
function stored(number: number, digest: string, abstract?: string) {
  const words = [0, 1, 2].map((at) => WORDS[(number * (at + 3) + at) % WORDS.length]);
  return {
    ...samplePaper({
      title: `Study ${number}`,
      digests: [{ id: digest, lines: [number, number] }],
    }),
    fileHash: String(number),
    abstract:
      abstract ?? `${words.join(' and ')} are compared with ${words.toReversed().join(', ')}.`,
  };
}

describe('countedPapers', () => {
  it.each([
    [0, 0],
    [61, 61],
    [100, 100],
    [109, 100],
    [110, 110],
    [120, 110],
    [121, 121],
    [132, 121],
  ])('of %i papers are %i', (papers, counted) => {
    expect(countedPapers(papers)).toBe(counted);
  });

  it('are nearly all, and the same for most libraries of about a size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 200_000 }), (papers) => {
        const counted = countedPapers(papers);
        expect(counted).toBeLessThanOrEqual(papers);
        expect(counted).toBeGreaterThan((papers / 1.1) * 0.98);
        expect(countedPapers(counted)).toBe(counted);
      }),
    );
  });
});

describe('relateLibrary', () => {
  const old = Array.from({ length: 112 }, (_, at) => stored(at + 1, '2025-01-01'));
  const related = relateLibrary(old);

  it('does not mind the order in which papers come', () => {
    expect(relateLibrary(old.toReversed())).toEqual(related);
  });
});
