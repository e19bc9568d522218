import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../src/build/chooseFiles.ts';

const files = ['a', 'b', 'c', 'd', 'e'].map((file) => ({ file, key: `key of ${file}` }));

describe('chooseFiles', () => {
  it('makes what has no key, another key or another version', () => {
    const keys = { a: 'key of a', b: 'another key', d: 'key of d' };
    const changed = files.map((one) => (one.file === 'd' ? { ...one, key: undefined } : one));
    const previous = { version: '1', keys };
    expect(chooseFiles(changed, '1', { previous })).toEqual([
      'keep',
      'make',
      'make',
      'make',
      'make',
    ]);
    expect(chooseFiles(changed, '2', { previous })).toEqual(Array(5).fill('make'));
    expect(chooseFiles(files, '1', {})).toEqual(Array(5).fill('make'));
  });

  it.each([1, 2, 3, 5, 8])('gives each file to one of %d parts', (of) => {
    const parts = Array.from({ length: of }, (_, at) =>
      chooseFiles(files, '1', { shard: { part: at + 1, of } }),
    );
    for (const at of files.keys()) {
      expect(parts.filter((choices) => choices[at] === 'make')).toHaveLength(1);
    }
  });
});
