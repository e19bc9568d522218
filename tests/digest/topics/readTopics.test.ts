import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTopics } from '../../../src/digest/topics/index.ts';
import { splitWords } from '../../../src/text/words.ts';
import { readProjectFile, topics } from './support.ts';

const GOOD = ['---', 'name: Graphs', 'scope: graphs', 'terms: { graph: 3 }', '---', ''].join('\n');
const KEYS_IN_ORDER = /^---\nname: .+\nscope: .+\nterms:\n(?: {2}.+\n)+related: .+\n---\n/;

describe('reading a folder of topics', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'topics-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('should give id, front matter and defaults in the order of the ids', async () => {
    await writeFile(join(folder, 'graphs.mdx'), GOOD.replaceAll('\n', '\r\n'));
    await writeFile(join(folder, 'code.mdx'), `${GOOD}\nAn introduction.\n`);
    await writeFile(join(folder, 'notes.txt'), 'not a topic');
    const read = readTopics(folder);
    expect(read.map(({ id }) => id)).toEqual(['code', 'graphs']);
    expect(read[1]).toMatchObject({ name: 'Graphs', terms: { graph: 3 }, related: [] });
  });

  test.each([
    ['graphs.mdx', 'No front matter', 'front matter'],
    ['graphs.mdx', GOOD.replace('graph: 3', 'graph: much'), 'terms.graph'],
    ['graphs.mdx', GOOD.replace('graph: 3', 'graph: much'), 'graphs.mdx:4: terms.graph: a number'],
    ['graphs.mdx', GOOD.replace('---\n', '---\n<<<<<<< HEAD\n'), 'graphs.mdx:2: git could not'],
    ['graphs.mdx', GOOD.replace('graph: 3', 'graph: 11'), 'terms.graph'],
    ['graphs.mdx', GOOD.replace('name:', 'nom:'), 'name'],
    ['graphs.mdx', GOOD.replace('terms: {', 'terms: ['), 'graphs.mdx'],
    ['graphs.mdx', GOOD.replace('---\n', '---\nrelated: [trees]\n'), 'trees'],
    ['Two Words.mdx', GOOD, 'lower-case'],
  ])('should name the file and the fault: %s, %#', async (name, text, fault) => {
    await writeFile(join(folder, name), text);
    expect(() => readTopics(folder)).toThrow(name);
    expect(() => readTopics(folder)).toThrow(fault);
  });
});

describe('the topics of the library', () => {
  test('are the forty of the vocabulary, each with related ones', () => {
    expect(topics).toHaveLength(40);
    for (const { id, related } of topics) {
      expect(related.length, id).toBeGreaterThanOrEqual(3);
      expect(new Set(related).size, id).toBe(related.length);
    }
  });

  test.each(topics)('$id has well-formed terms', ({ id, terms }) => {
    const forms = Object.keys(terms).map((term) => {
      expect(term, 'no blanks around or doubled').toBe(term.trim().replace(/\s+/g, ' '));
      const words = splitWords(term);
      expect(words.length, `${term}: one to six words`).toBeGreaterThan(0);
      expect(words.length, `${term}: one to six words`).toBeLessThan(7);
      return words.map(({ exact, stem }) => (/\p{Lu}/u.test(exact) ? exact : stem)).join(' ');
    });
    expect(
      forms.filter((form, at) => forms.indexOf(form) < at),
      'no term twice',
    ).toEqual([]);
    expect(Object.values(terms).filter((weight) => weight > 0).length).toBeGreaterThanOrEqual(20);
    expect(readProjectFile(`content/topics/${id}.mdx`)).toMatch(KEYS_IN_ORDER);
  });
});
