import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkParts, sourcesOfPart, writePartNote } from '../../../scripts/site/partNote.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the folder of a part. */
function makePart(name: string, part: number, of: number, madeFrom = 'here'): string {
  const path = join(folder, name);
  mkdirSync(path);
  writePartNote(path, { part, of }, madeFrom);
  return path;
}

describe('checkParts', () => {
  it('is content with all parts of one site, in any order', () => {
    const parts = [makePart('b', 2, 2), makePart('a', 1, 2)];
    expect(() => checkParts(parts, 'here')).not.toThrow();
  });

  it.each([
    [
      'a part is missing',
      [
        [1, 3],
        [3, 3],
      ],
      /^Part 2 of 3 is missing\. .*--shard 2\/3/,
    ],
    [
      'a part is there twice',
      [
        [1, 2],
        [2, 2],
        [1, 2],
      ],
      /are both part 1 of 2\./,
    ],
    [
      'parts are of other numbers',
      [
        [1, 2],
        [2, 3],
      ],
      /is one part of 2 and .* one of 3\./,
    ],
    [
      'a part is of other content',
      [
        [1, 2],
        [2, 2, 'elsewhere'],
      ],
      /built from another content/,
    ],
  ])('fails where %s', (_, parts, message) => {
    const folders = parts.map(([part, of, madeFrom], at) =>
      makePart(`part-${at}`, Number(part), Number(of), madeFrom as string | undefined),
    );
    expect(() => checkParts(folders, 'here')).toThrow(message);
  });

  it.each([undefined, '{', '{"part":0,"of":2,"madeFrom":"here"}'])(
    'fails where a folder is no part, its note being %j',
    (note) => {
      const path = join(folder, 'part');
      mkdirSync(path);
      if (note !== undefined) writeFileSync(join(path, 'part.json'), note);
      expect(() => checkParts([path], 'here')).toThrow(/holds no part of a site/);
    },
  );
});

describe('the sources of a part', () => {
  it('are the same in other folders and at other times, and others with another text', () => {
    const make = (name: string, text: string) => {
      const contentDirectory = join(folder, name, 'content');
      mkdirSync(join(contentDirectory, 'papers'), { recursive: true });
      writeFileSync(join(contentDirectory, 'papers', 'a.mdx'), text);
      return { projectDirectory: join(folder, name), contentDirectory };
    };
    const one = make('one', 'a');
    const sources = sourcesOfPart(one);
    cpSync(join(folder, 'one'), join(folder, 'two'), { recursive: true });
    const two = {
      projectDirectory: join(folder, 'two'),
      contentDirectory: join(folder, 'two', 'content'),
    };
    expect(sourcesOfPart(two)).toBe(sources);
    expect(sourcesOfPart(make('three', 'b'))).not.toBe(sources);
  });
});
