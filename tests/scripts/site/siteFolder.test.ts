import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SiteFolder } from '../../../scripts/site/siteFolder.ts';

let folder = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-site-'));
  write('index.html', 'page');
  write('papers/a/index.html', 'paper');
  write('search/a.bin', 'index');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('SiteFolder', () => {
  it('lists and looks once', () => {
    const site = new SiteFolder(folder);
    const stamp = site.stampOf('index.html');
    expect(site.files).toEqual(['index.html', 'papers/a/index.html', 'search/a.bin']);
    expect(site.lookAt('index.html')?.size).toBe(4);
    write('index.html', 'longer');
    rmSync(join(folder, 'papers'), { recursive: true });
    expect(site.stampOf('index.html')).toBe(stamp);
    expect(site.files).toHaveLength(3);
    expect(new SiteFolder(folder).stampOf('index.html')).not.toBe(stamp);
  });

  it('says of what is not there that it is not', () => {
    expect(new SiteFolder(join(folder, 'other')).files).toEqual([]);
    expect(new SiteFolder(folder).lookAt('other.html')).toBeUndefined();
    expect(new SiteFolder(folder).stampOf('other.html')).toBeUndefined();
  });

  it('looks anew at one folder after its change, and at no other', () => {
    const site = new SiteFolder(folder);
    const stamps = site.files.map((file) => site.stampOf(file));
    write('search/a.bin', 'longer index');
    write('search/b.bin', 'more');
    write('searched.html', 'not below it');
    const after = site.afterChangeOf('search');
    expect(after.files).toEqual([
      'index.html',
      'papers/a/index.html',
      'search/a.bin',
      'search/b.bin',
    ]);
    expect(after.stampOf('index.html')).toBe(stamps[0]);
    expect(after.lookAt('search/a.bin')?.size).toBe(12);
  });
});
