import { expect, it } from 'vitest';
import { openPapers } from '../../../src/site/loading/openPapers.ts';
import type { StoreEntry } from '../../../src/site/loading/shelf.ts';
import { samplePaper } from '../sampleLibrary.ts';

/** How often the content of each entry was read. */
const reads = new Map<string, number>();

function entryOf(title: string, fields: Record<string, unknown>): StoreEntry {
  const { source: _, ...stored } = samplePaper({ title, ...fields });
  const data = { ...stored, hasMathematics: false, hasComponents: false, wordsHash: 'words' };
  return {
    id: stored.slug,
    filePath: `papers/${stored.slug}.mdx`,
    digest: `version stamp hash-of-${stored.slug}`,
    get data() {
      reads.set(title, (reads.get(title) ?? 0) + 1);
      return structuredClone(data);
    },
  };
}

const fields = {
  date: '2025-01-02',
  topics: ['science', 'safety'],
  digests: [{ id: '2025-01-03', lines: [1, 7] }],
  authors: { count: 3 },
  acronyms: [{ short: 'MT', long: 'machine translation' }],
};
const entries = [entryOf('One', fields), entryOf('Two', fields), entryOf('Three', {})];
const papers = openPapers(entries, '/library', (files) => {
  expect(files[0]).toEqual({ file: '/library/papers/one.mdx', hash: 'hash-of-one' });
  return ({ file }) => ({ abstract: `Of ${file}.`, source: { title: file, abstract: '' } });
});

it('gives all that is stored of a paper, and its texts', () => {
  for (const [at, paper] of papers.entries()) {
    const stored = entries[at]?.data ?? {};
    expect(paper.shelved).toEqual(stored);
    expect(Object.keys(paper.shelved)).toEqual(Object.keys(stored));
    for (const [name, value] of Object.entries(stored)) {
      expect(paper[name as keyof typeof paper], name).toEqual(value);
    }
    expect(paper.fileHash).toBe(`hash-of-${paper.slug}`);
    expect(paper.abstract).toBe(`Of /library/papers/${paper.slug}.mdx.`);
    expect(paper.source.title).toBe(`/library/papers/${paper.slug}.mdx`);
  }
});

it('reads no entry for what orders a library, and each once for the rest', () => {
  reads.clear();
  const ordering = papers.map(({ title, date, topics, digests }) => [title, date, topics, digests]);
  expect(ordering).toHaveLength(3);
  expect(reads).toEqual(new Map());
  for (const paper of papers) expect([paper.authors, paper.links, paper.methods]).toHaveLength(3);
  expect([...reads.values()].every((count) => count <= 1)).toBe(true);
});

it('holds what many papers have in common once', () => {
  expect(papers[0]?.topics).toBe(papers[1]?.topics);
});
