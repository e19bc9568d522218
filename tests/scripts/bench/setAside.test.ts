import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeSetAside, setAside } from '../../../scripts/bench/setAside.ts';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'offprint-aside-'));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

describe('setAside', () => {
  it('frees the place of files and folders, again and again, and lets others be', () => {
    for (let run = 0; run < 3; run += 1) {
      mkdirSync(join(work, 'dist', 'pages'), { recursive: true });
      writeFileSync(join(work, 'dist', 'pages', 'index.html'), '');
      writeFileSync(join(work, 'index.json'), '{}');
      writeFileSync(join(work, 'bench.json'), '[]');
      setAside(work, join(work, 'dist'));
      setAside(work, join(work, 'index.json'));
      expect(existsSync(join(work, 'dist'))).toBe(false);
      expect(existsSync(join(work, 'index.json'))).toBe(false);
    }
    removeSetAside(work);
    expect(readdirSync(work)).toEqual(['bench.json']);
  });

  it('does nothing where nothing is in the way', () => {
    setAside(work, join(work, 'dist'));
    removeSetAside(work);
    expect(readdirSync(work)).toEqual([]);
  });
});
