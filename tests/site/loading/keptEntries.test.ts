import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepEntries, readEntries, storeOf } from '../../../src/site/loading/keptEntries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-entries-'));
  vi.stubEnv('OFFPRINT_CONTENT', join(folder, 'content'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const entry = { id: 'a', data: { title: 'One', topics: ['x'] }, digest: 'v s h' };

describe('keepEntries', () => {
  it('keeps entries for the next build', () => {
    keepEntries('papers', [entry]);
    expect(readEntries('papers')).toEqual(new Map([['a', entry]]));
    expect(readEntries('topics')).toEqual(new Map());
  });

  it('counts a file that is not whole for nothing', () => {
    keepEntries('papers', [entry]);
    writeFileSync(join(folder, '.cache', 'entries', 'papers.json'), '[{"id":');
    expect(readEntries('papers')).toEqual(new Map());
  });
});

describe('storeOf', () => {
  it('changes the entries, and tells of modules', () => {
    const entries = new Map([['a', entry]]);
    const modules: string[] = [];
    const store = storeOf(entries, (file) => modules.push(file));
    store.set({ ...entry, id: 'b', filePath: 'papers/b.mdx', deferredRender: true });
    store.delete('a');
    expect(store.keys()).toEqual(['b']);
    expect(modules).toEqual(['papers/b.mdx']);
  });
});
