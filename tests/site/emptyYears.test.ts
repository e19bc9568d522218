import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { emptyYears } from '../../src/site/emptyYears.ts';
import { sampleContext, samplePaper } from './sampleLibrary.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-years-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { library } = sampleContext([samplePaper({ title: 'New', date: '2025-08-05' })]);

it('names no year where there is no register', () => {
  expect(emptyYears(library, folder)).toEqual([]);
});

it('names the years of the register that have no paper, and nothing that is none', () => {
  const folders = ['2025', 'undated', '2019', '2019', '..'];
  const lines = folders.map((year, at) => `paper-${at}\t${year}\tb7d3\n`);
  writeFileSync(join(folder, 'permalinks.lock'), `# A register.\n${lines.join('')}`);
  expect(emptyYears(library, folder)).toEqual(['2019', 'undated']);
});
