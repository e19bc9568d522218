import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importDigests } from '../../src/digest/importDigests.ts';
import { parsePermalinks } from '../../src/stored/permalinks.ts';
import { createRandom, makePapers, misprint, printDay, shuffle } from '../support/sampleDigests.ts';

const TOPICS = new URL('../../content/topics', import.meta.url).pathname;
const PAPERS = 500;
const ROUNDS = 20;
const DAYS = 10;

describe('permalinks', () => {
  it(`of ${PAPERS} papers are all kept over ${ROUNDS} shuffled, edited, repeated imports`, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'offprint-'));
    cpSync(TOPICS, join(directory, 'topics'), { recursive: true });
    const random = createRandom(6);
    const papers = makePapers(random, PAPERS);
    const slugs = () =>
      parsePermalinks(readFileSync(join(directory, 'permalinks.lock'), 'utf8')).map(
        ({ slug }) => slug,
      );
    try {
      let first: string[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        // Every round prints a twentieth of the papers, some twice, a third of them misprinted.
        const printed = round === 0 ? papers : shuffle(random, papers).slice(0, PAPERS / 20);
        const edited = printed.map((paper) =>
          round > 0 && random() < 1 / 3 ? misprint(random, paper) : paper,
        );
        const again = round === 0 ? [] : shuffle(random, edited).slice(0, 20);
        const days = Array.from({ length: DAYS }, (_, day) =>
          [...edited, ...again].filter((_paper, index) => index % DAYS === day),
        );
        const digests = days.map((day, index) => ({
          bytes: Buffer.from(printDay(day)),
          name: `2025-${String((round % 12) + 1).padStart(2, '0')}-${String(index + 10)}.txt`,
        }));
        const report = await importDigests({
          contentDirectory: directory,
          digests: shuffle(random, digests),
        });
        expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        if (round === 0) first = slugs();
        expect(slugs()).toEqual(first);
        expect(report.papers).toBe(PAPERS);
      }
      expect(new Set(first).size).toBe(PAPERS);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }, 300_000);
});
