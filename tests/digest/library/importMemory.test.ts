import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KnownEntry, openImportMemory } from '../../../src/digest/library/importMemory.ts';
import { slugSchema } from '../../../src/schema/index.ts';

const KNOWN: KnownEntry = { slug: slugSchema.parse('a-paper'), hash: '0'.repeat(32), title: 'A' };

/** A project whose path is written otherwise in an address. */
let project: string;
const memory = () =>
  openImportMemory(join(project, 'memory.json'), join(project, 'content'), project);
const write = (path: string, text: string) => writeFileSync(join(project, path), text);

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'offprint memory 100% #1 '));
  for (const folder of ['src/digest/restore', 'src/text', 'content/topics', 'content/papers']) {
    mkdirSync(join(project, folder), { recursive: true });
  }
  write('src/digest/restore/restore.ts', 'export {};');
  write('content/topics/theory.mdx', 'terms');
  const before = memory();
  before.note('key', KNOWN);
  before.save();
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

describe('what an import remembers', () => {
  test('holds while nothing else decides', () => {
    write('content/papers/other.mdx', 'other');
    expect(memory().recall('key')).toEqual(KNOWN);
  });

  test.each([
    ['the program', 'src/digest/restore/restore.ts'],
    ['what it has learned', 'src/digest/restore/model.bin'],
    ['a word list', 'src/text/words.json'],
    ['a package', 'package-lock.json'],
    ['a topic', 'content/topics/theory.mdx'],
    ['the number of topics', 'content/topics/agents.mdx'],
  ])('is void once %s has changed', (_, path) => {
    write(path, 'changed');
    expect(memory().recall('key')).toBeUndefined();
  });
});
