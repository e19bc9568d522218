import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles, publishFiles } from '../../../scripts/site/publishFiles.ts';

let folder = '';
let staging = '';
let output = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-publish-'));
  staging = join(folder, 'staging');
  output = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files that hold what is named, or their own names. */
function write(root: string, files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}

const contents = () =>
  Object.fromEntries(
    listFiles(output).map((file) => [file, readFileSync(join(output, file), 'utf8')]),
  );
const folders = () =>
  readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('publishFiles', () => {
  it('leaves what the host put there, and removes what is no part of the site', () => {
    write(output, { '.git/HEAD': 'ref', CNAME: 'papers.example', '.nojekyll': '', 'old.html': '' });
    write(staging, { 'index.html': '1' });
    expect(publishFiles({ staging, output, kept: [] }).files).toEqual(['index.html']);
    expect(contents()).toEqual({
      '.git/HEAD': 'ref',
      CNAME: 'papers.example',
      '.nojekyll': '',
      'index.html': '1',
    });
  });

  it('takes a first site as it is', () => {
    write(staging, { 'index.html': '1', 'a/b.html': '2' });
    expect(publishFiles({ staging, output, kept: [] })).toEqual({
      changed: 2,
      files: ['a/b.html', 'index.html'],
    });
    expect(contents()).toEqual({ 'index.html': '1', 'a/b.html': '2' });
    expect(listFiles(staging)).toEqual([]);
  });

  it('puts files in their places, and leaves no other files and no empty folders', () => {
    write(output, {
      'kept.html': 'kept',
      'same.html': 'same',
      'changed.html': 'old',
      'gone/deep/down/a.html': '',
      'gone/b.html': '',
      'half/gone/c.html': '',
      'half/kept.html': 'kept',
      'was-folder/d.html': '',
      'was-file': '',
      'apart/e.bin': 'apart',
    });
    utimesSync(join(output, 'same.html'), 1_700_000_000, 1_700_000_000);
    write(staging, {
      'same.html': 'same',
      'changed.html': 'new',
      'new/f.html': 'new',
      'was-folder': 'file',
      'was-file/g.html': 'new',
    });
    const kept = ['kept.html', 'half/kept.html'];
    const { changed, files } = publishFiles({ staging, output, kept, apart: 'apart' });
    expect(changed).toBe(4);
    expect(files).toEqual(listFiles(output));
    expect(contents()).toEqual({
      'apart/e.bin': 'apart',
      'changed.html': 'new',
      'half/kept.html': 'kept',
      'kept.html': 'kept',
      'new/f.html': 'new',
      'same.html': 'same',
      'was-file/g.html': 'new',
      'was-folder': 'file',
    });
    expect(folders()).toEqual(['apart', 'half', 'new', 'was-file']);
    expect(statSync(join(output, 'same.html')).mtimeMs).toBe(1_700_000_000_000);
  });
});

describe('listFiles', () => {
  it('lists what is below a folder, sorted, and nothing where there is none', () => {
    write(output, { 'b.html': '', 'a/c.html': '', 'a-b.html': '', 'a/b/d.html': '' });
    expect(listFiles(output)).toEqual(['a-b.html', 'a/b/d.html', 'a/c.html', 'b.html']);
    expect(listFiles(join(folder, 'none'))).toEqual([]);
  });
});
