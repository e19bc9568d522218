import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEPT_RESULTS } from '../../../src/site/kept/keptResult.ts';
import {
  countedPapers,
  learnRelations,
  relateLibrary,
} from '../../../src/site/related/relateLibrary.ts';
import fc from '../../support/fastCheck.ts';
import { samplePaper } from '../sampleLibrary.ts';

const WORDS = 'pruning merging grasping folding tracking hashing parsing routing'.split(' ');

const hashes = (hash: string) => ({ fileHash: hash, wordsHash: hash });

/** A paper of a digest; the words of its abstract follow from its number. */
function stored(number: number, digest: string, abstract?: string) {
  const words = [0, 1, 2].map((at) => WORDS[(number * (at + 3) + at) % WORDS.length]);
  return {
    ...samplePaper({
      title: `Study ${number}`,
      digests: [{ id: digest, lines: [number, number] }],
    }),
    fileHash: String(number),
    wordsHash: String(number),
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

  describe('keeping what takes long', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'offprint-related-'));
    });
    afterEach(() => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    });

    const rare = [
      'quokkas',
      'quokkas and numbats',
      '7-layer numbats',
      'a numbat',
      'hashing 7-layer',
    ];
    const later = Array.from({ length: 9 }, (_, at) =>
      stored(
        at + 200,
        `2025-02-0${1 + (at % 3)}`,
        `Merging ${rare[at % rare.length]} and folding.`,
      ),
    );
    const read = (papers: ReturnType<typeof stored>[]) => {
      const texts = vi.fn<(slug: string) => void>();
      const related = relateLibrary(
        papers.map((paper) => ({
          ...paper,
          get abstract() {
            texts(paper.slug);
            return paper.abstract;
          },
        })),
      );
      return { related, texts: texts.mock.calls.length };
    };

    it('finds what it would find anew, whatever joined, went or changed before', () => {
      const some = fc.array(fc.subarray(later), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(some, fc.nat(8), (steps, changed) => {
          rmSync(folder, { recursive: true, force: true });
          for (const [step, papers] of steps.entries()) {
            const library = [...old, ...papers].map((paper, at) =>
              step > 0 && at === old.length - 1 + changed
                ? {
                    ...paper,
                    abstract: 'Numbats, parsing and folding.',
                    ...hashes(`changed ${at}`),
                  }
                : paper,
            );
            vi.stubEnv(KEPT_RESULTS, undefined);
            const anew = relateLibrary(library);
            vi.stubEnv(KEPT_RESULTS, folder);
            expect(relateLibrary(library)).toEqual(anew);
          }
        }),
        { numRuns: 10 },
      );
    });

    it('takes the relations of the same library from what was kept', () => {
      vi.stubEnv(KEPT_RESULTS, folder);
      const papers = [...old, ...later.slice(0, 4)];
      const relations = learnRelations(papers);
      expect(new Map(relations)).toEqual(relateLibrary(papers));
      const kept = papers.toReversed().map((paper) => ({ ...paper, topics: ['others'] }));
      expect(learnRelations(kept as never)).toEqual(relations);
      const changed = papers.with(0, {
        ...old[0],
        abstract: 'Numbats.',
        ...hashes('new'),
      } as never);
      expect(new Map(learnRelations(changed))).toEqual(relateLibrary(changed));
    });

    it('reads no paper a second time that a later digest names too', () => {
      vi.stubEnv(KEPT_RESULTS, folder);
      const papers = [...old, ...later.slice(0, 4)];
      expect(read(papers).texts).toBe(papers.length);
      const again = papers.map((paper, at) => ({
        ...paper,
        digests: [...paper.digests, { id: '2025-02-05' as never, lines: [at, at] as never }],
        fileHash: `again ${at}`,
      }));
      expect(read(again)).toEqual({ related: relateLibrary(again), texts: 0 });
    });

    it('reads no paper a second time whose neighbors stay the same', () => {
      vi.stubEnv(KEPT_RESULTS, folder);
      const papers = [...old, ...later.slice(0, 4)];
      expect(read(papers).texts).toBe(papers.length);
      expect(read(papers)).toEqual({ related: relateLibrary(papers), texts: 0 });
      const lonely = stored(300, '2025-02-04', 'Wombats.');
      expect(read([...papers, lonely]).texts).toBeLessThan(papers.length);
    });
  });
});
