import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  mkdirSync(join(contentDirectory, 'digests'));
});
afterEach(() => rmSync(contentDirectory, { recursive: true, force: true }));

function digest(bytes: number): { path: string } {
  const path = join(contentDirectory, 'digests', `${bytes}.txt`);
  writeFileSync(path, Buffer.alloc(bytes, 'a'));
  return { path };
}

describe('threads are started ahead', () => {
  it('for many papers, whether from files or not', () => {
    const digests = [digest(800_000), { bytes: Buffer.alloc(600_000), name: 'standard input' }];
    expect(threadsAhead({ contentDirectory, digests })).toBe(2);
  });

  it('not for few of them, nor for a file that is not there', () => {
    const digests = [digest(800_000), { path: join(contentDirectory, 'gone') }];
    expect(threadsAhead({ contentDirectory, digests })).toBe(0);
  });

  it('not where the library may know them', () => {
    writeFileSync(join(contentDirectory, 'permalinks.lock'), Buffer.alloc(90_000, 'a'));
    expect(threadsAhead({ contentDirectory, digests: [digest(1_400_000)] })).toBe(0);
  });

  it('not where each paper is to tell why it has its topics, which one thread does', () => {
    const digests = [digest(1_400_000)];
    expect(threadsAhead({ contentDirectory, digests, onTopics: () => {} })).toBe(0);
  });
});
