import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FileFailure, orFailure } from '../../src/files/fileFailure.ts';
import { readText, readTextIfThere } from '../../src/files/textFile.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-text-'));
  file = join(folder, 'site.yaml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reads UTF-8, and nothing where there is no file', () => {
  expect(readTextIfThere(file)).toBeUndefined();
  writeFileSync(file, 'title: Zürich\r\n');
  expect(readText(file)).toBe('title: Zürich\r\n');
});

it.each([
  ['Latin-1', Buffer.from('a: b\ntitle: Zürich\nc: d\n', 'latin1'), ':2: this line is not UTF-8'],
  ['Latin-1 at the end', Buffer.from('a: b\nü', 'latin1'), ':2: this line is not UTF-8 text'],
  ['UTF-16', Buffer.from('\ufefftitle: x\n', 'utf16le'), ':1: this file is UTF-16 text'],
  [
    'UTF-16, the other way',
    Buffer.from('\ufefft\n', 'utf16le').swap16(),
    ':1: this file is UTF-16',
  ],
])('refuses %s, with the line and what to do', (_name, bytes, message) => {
  writeFileSync(file, bytes);
  expect(() => readText(file)).toThrow(`${file}${message}`);
  expect(() => readText(file)).toThrow('Save it as plain text in UTF-8');
});

it('says what stands in its place', () => {
  expect(() => readText(file)).toThrow(`${file}: this is missing. Put it back and try again.`);
  mkdirSync(file);
  expect(() => readTextIfThere(file)).toThrow(`${file}: a folder stands where a file should be.`);
  expect(() => readText(file)).toThrow(FileFailure);
});

it.each(['EACCES', 'EPERM'])('says of %s that it may not be read', (code) => {
  const refuse = () => {
    throw Object.assign(new Error(code), { code, syscall: 'open' });
  };
  expect(() => orFailure(file, refuse)).toThrow(`${file}: you are not allowed to read this. Give`);
});

it('lets other errors through', () => {
  expect(() =>
    orFailure(file, () => {
      throw new TypeError('a fault of ours');
    }),
  ).toThrow(TypeError);
});
