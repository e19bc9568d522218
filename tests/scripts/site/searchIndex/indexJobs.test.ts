import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runIndexJobs } from '../../../../scripts/site/searchIndex/indexJobs.ts';
import { hashOf } from '../../../../src/files/fingerprint.ts';

/** Enough for more than one thread. */
const COUNT = 320;
const slugs = Array.from({ length: COUNT }, (_, number) => `paper-${number}`);
let folder = '';
let outputDirectory = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-jobs-'));
  outputDirectory = join(folder, 'dist');
  for (const [number, slug] of slugs.entries()) {
    mkdirSync(join(outputDirectory, 'papers', slug), { recursive: true });
    writeFileSync(
      join(outputDirectory, 'papers', slug, 'index.html'),
      `<!doctype html><html lang="en-US"><body><article data-pagefind-body><h1>Word${number}</h1><p hidden data-pagefind-ignore><b data-pagefind-meta="title">T</b><b data-pagefind-filter="digest">d${number % 3}</b></p></article></body></html>`,
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const halves = (name: string) =>
  [slugs.slice(0, COUNT / 2), slugs.slice(COUNT / 2)].map((half, at) => ({
    outputDirectory,
    slugs: half,
    run: { folder: join(folder, name, String(at)), madeFrom: String(at) },
  }));

/** What is merged later: words, and what is shown of papers. Pagefind orders its facets at random. */
const filesOf = (job: string) =>
  ['fragments.bin', ...readdirSync(join(job, 'index')).map((file) => `index/${file}`)].map(
    (file) => [file, hashOf(readFileSync(join(job, file)))],
  );

describe('runIndexJobs', () => {
  it('gives in threads what it gives one after the other', async () => {
    const jobs = halves('threads');
    const results = await runIndexJobs(jobs);
    expect(results.flat().map(({ slug }) => slug)).toEqual(slugs);
    for (const job of jobs) {
      const alone = { ...job, run: { ...job.run, folder: `${job.run.folder}-alone` } };
      expect(await runIndexJobs([alone])).toEqual([results[jobs.indexOf(job)]]);
      expect(filesOf(job.run.folder)).toEqual(filesOf(alone.run.folder));
    }
  });

  it('ends with the first error of a thread', async () => {
    const [one, other] = halves('failing');
    const missing = slugs.map((slug) => `no-${slug}`);
    if (one === undefined || other === undefined) throw new Error('there are two halves');
    await expect(runIndexJobs([one, { ...other, slugs: missing }])).rejects.toThrow('ENOENT');
  });
});
