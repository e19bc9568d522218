import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotateEntries } from '../../../src/digest/annotate/annotateEntries.ts';
import { startThreads } from '../../../src/digest/annotate/annotationThreads.ts';
import { parseDigest } from '../../../src/digest/parse/parseDigest.ts';
import { readTopics } from '../../../src/digest/topics/readTopics.ts';
import { decodeWhole, readWhole } from '../../support/readWhole.ts';

const CONTENT = new URL('../../../content/', import.meta.url).pathname;
const seed = decodeWhole(readFileSync(`${CONTENT}digests/2025-11-13.txt`));
const { entries } = readWhole(parseDigest, seed);

describe('entries are annotated', async () => {
  const topics = readTopics(`${CONTENT}topics`);
  const annotate = async (
    count: number,
    threadsAtMost: number,
    change = (entry: object) => entry,
    threads = startThreads(0),
  ) => {
    const tasks = Array.from({ length: count }, (_, index) => ({
      entry: change(entries[index % entries.length] ?? {}) as (typeof entries)[number],
      date: '2025-11-13',
      index,
    }));
    const found: { index: number; title: string; text: string }[] = [];
    const options = { topics, threadsAtMost, entriesWorthAThread: 2, threads };
    for await (const { task, paper } of annotateEntries(tasks, options)) {
      const { frontMatter, body } = paper;
      found.push({
        index: task.index,
        title: frontMatter.title,
        text: JSON.stringify([frontMatter, body]),
      });
    }
    return found;
  };

  it('by several threads as by one, in the same order', async () => {
    const alone = await annotate(150, 1);
    expect(alone).toHaveLength(150);
    expect(await annotate(150, 3)).toEqual(alone);
  }, 60_000);

  it('by threads that were started before, or have ended meanwhile', async () => {
    const threads = startThreads(2);
    await threads[0]?.end();
    const found = await annotate(150, 2, (entry) => entry, threads);
    expect(found).toEqual(await annotate(150, 1));
  }, 60_000);

  it('here where a thread refuses them', async () => {
    // A function cannot be sent to a thread.
    const unsendable = await annotate(5, 2, (entry) => ({ ...entry, unknown: () => {} }));
    expect(unsendable).toEqual(await annotate(5, 1));
  }, 60_000);
});
