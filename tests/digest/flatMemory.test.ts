import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importDigests } from '../../src/digest/importDigests.ts';
import type { DigestInput } from '../../src/digest/importTypes.ts';

const TOPICS = new URL('../../content/topics', import.meta.url).pathname;
const DIGESTS = 90;
const ENTRIES_OF_DIGEST = 100;
const SENTENCE = 'We study a problem that is an old one. ';
const ENTRY_BYTES = 10_000;
const MEGABYTE = 1 << 20;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-flat-'));
  cpSync(TOPICS, join(folder, 'content/topics'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Prints entries with long abstracts, all of them different. */
function printEntries(digest: number): string {
  return Array.from({ length: ENTRIES_OF_DIGEST }, (_, at) => {
    const title = `Paper ${at} of Digest ${digest}`;
    const abstract = `${title}. ${SENTENCE.repeat(ENTRY_BYTES / SENTENCE.length)}`.trim();
    return `${title}\n\n${abstract}\n\n  • 5 authors\n·\nMay 5, 2020\n\n`;
  }).join('');
}

/** Puts each digest into a file of its own. */
function inFiles(): DigestInput[] {
  const digests = join(folder, 'digests');
  mkdirSync(digests);
  return Array.from({ length: DIGESTS }, (_, digest) => {
    const path = join(digests, `${digest}.txt`);
    writeFileSync(path, printEntries(digest));
    return { path };
  });
}

/** Has all entries come as one digest through a pipe. */
async function* throughPipe(): AsyncGenerator<Uint8Array> {
  for (let digest = 0; digest < DIGESTS; digest += 1) yield Buffer.from(printEntries(digest));
}

/** Counts the bytes that this thread holds, garbage left out. */
function countHeld(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

class SeenEnough extends Error {}

it.each<[string, () => DigestInput[]]>([
  ['in many files', inFiles],
  ['as one digest through a pipe', () => [{ bytes: throughPipe(), name: 'standard input' }]],
])('of 90 MB of digests that come %s, an import holds a small part', async (_, digests) => {
  const inputs = digests();
  const before = countHeld();
  let held = 0;
  const stopped = importDigests({
    contentDirectory: join(folder, 'content'),
    digests: inputs,
    date: '2025-11-13',
    onProgress: (done) => {
      if (done < 20) return;
      held = countHeld() - before;
      throw new SeenEnough();
    },
  });
  await expect(stopped).rejects.toThrow(SeenEnough);
  expect(held / MEGABYTE).toBeLessThan(35);
});

it('a dry run that explains itself holds no more', async () => {
  const before = countHeld();
  let explained = 0;
  let held = 0;
  const { filesCompared } = await importDigests({
    contentDirectory: join(folder, 'content'),
    digests: [{ bytes: longEntries(), name: 'standard input' }],
    date: '2025-11-13',
    dryRun: true,
    onTopics: ({ classification }) => {
      expect(classification.topics.length).toBeGreaterThan(0);
      explained += 1;
    },
    onComparison: ({ path }) => {
      // The register of permalinks comes last.
      if (path.startsWith('papers/')) return;
      held = countHeld() - before;
    },
  });
  expect(explained).toBe(LONG_ENTRIES);
  // The digest, the file beside it and the register.
  expect(filesCompared).toBe(LONG_ENTRIES + 3);
  expect(held / MEGABYTE).toBeLessThan(30);
});

const LONG_ENTRIES = 1000;
const LONG_ENTRY_BYTES = 30_000;

/** Some 30 MB of entries, as one digest. */
async function* longEntries(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < LONG_ENTRIES; at += 1) {
    const title = `Long Paper ${at}`;
    const abstract = `${title}. ${SENTENCE.repeat(LONG_ENTRY_BYTES / SENTENCE.length)}`.trim();
    yield Buffer.from(`${title}\n\n${abstract}\n\n  • 5 authors\n·\nMay 5, 2020\n\n`);
  }
}
