import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Slug } from '../../../src/schema/index.ts';
import { SHARED_RESULTS } from '../../../src/site/kept/sharedResult.ts';
import { openRelations } from '../../../src/site/related/openRelations.ts';
import { relateLibrary } from '../../../src/site/related/relateLibrary.ts';
import { collectPaper, samplePaper } from '../sampleLibrary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-relations-'));
  vi.stubEnv(SHARED_RESULTS, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const abstracts = [
  'We prune attention heads of transformers for long documents.',
  'Attention heads of transformers are pruned for speech recognition.',
  'Diffusion models draw molecules and proteins.',
  'Proteins are folded by diffusion models of molecules.',
  'A survey.',
];
const papers = abstracts.map((abstract, at) => {
  const title = `Paper ${String.fromCodePoint(90 - at)}`;
  return collectPaper(samplePaper({ title, topics: ['a'], source: { title, abstract } }));
});
const expected = relateLibrary(papers);

it.each([
  ['in memory where threads share nothing', false],
  ['in a file that the next thread reads', true],
])('gives the relations of each paper %s', (_, isShared) => {
  if (isShared) vi.stubEnv(SHARED_RESULTS, join(folder, 'shared'));
  for (let thread = 0; thread < 2; thread += 1) {
    // Whoever finds the file works nothing out: these papers have no texts.
    const others = papers.map(({ slug, topics, digests, fileHash, wordsHash }) => {
      return { slug, title: '', topics, digests, fileHash, wordsHash, abstract: '' };
    });
    const relatedTo = openRelations(isShared && thread > 0 ? others : papers);
    for (const { slug } of papers) expect(relatedTo(slug)).toEqual(expected.get(slug));
    expect(relatedTo('nobody' as Slug)).toEqual([]);
  }
  expect([...expected.values()].some((relations) => relations.length > 0)).toBe(true);
  expect(readdirSync(folder)).toEqual(isShared ? ['shared'] : []);
});
