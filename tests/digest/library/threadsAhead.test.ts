import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { threadsAhead } from '../../../src/digest/library/threadsAhead.ts';

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  availableParallelism: () => 2,
}));

let contentDirectory: string;
beforeEach(() => {
  contentDirectory = mkdtempSync(join(tmpdir(), 'offprint-ahead-'));
});
afterEach(() => rmSync(contentDirectory, { recursive: true, force: true }));

describe('threads are started ahead', () => {
  it('for many papers, not for few', () => {
    expect(threadsAhead({ contentDirectory }, 1_400_000)).toBe(2);
    expect(threadsAhead({ contentDirectory }, 800_000)).toBe(0);
  });

  it('not where the library may know them', () => {
    writeFileSync(join(contentDirectory, 'permalinks.lock'), Buffer.alloc(90_000, 'a'));
    expect(threadsAhead({ contentDirectory }, 1_400_000)).toBe(0);
  });

  it('not where each paper is to tell why it has its topics, which one thread does', () => {
    expect(threadsAhead({ contentDirectory, onTopics: () => {} }, 1_400_000)).toBe(0);
  });
});
