import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { importDigests } from '../../src/digest/importDigests.ts';
import type { ImportReport } from '../../src/digest/importTypes.ts';

const CONTENT = new URL('../../content/', import.meta.url).pathname;
/** The digest that comes with the project. */
export const SEED = join(CONTENT, 'digests/2025-11-13.txt');
export const ABSTRACT =
  'We study a problem. It is an old one, and it has been looked at by very many people over very many years. We look at it once more, and find what nobody found before us. That is all.';

/** The content folder of the test that runs: it has topics, and no paper. */
export let directory: string;

/** Makes a content folder for each test of a file. */
export function useDirectory(): void {
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'offprint-'));
    cpSync(join(CONTENT, 'topics'), join(directory, 'topics'), { recursive: true });
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));
}

/** Imports a digest into it. */
export const run = (text: string | Uint8Array, date?: string): Promise<ImportReport> =>
  importDigests({
    contentDirectory: directory,
    digests: [{ bytes: Buffer.from(text as string), name: 'digest.txt' }],
    ...(date !== undefined && { date }),
  });

/** Prints a digest as the Hub's page does, and an entry of one. */
export const digest = (day: string, ...entries: string[]): string =>
  `Daily Papers\n\n${day}\n\n${entries.join('')}`;
export const entry = (title: string, abstract = ABSTRACT, date = 'May 5, 2020'): string =>
  `${title}\n\n${abstract}\n\n  • 5 authors\n·\n${date}\n\n`;

/** Lists all files of the folder but its topics. */
export const files = (folder = directory): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.parentPath.endsWith('topics'))
    .map((file) => join(file.parentPath, file.name).slice(directory.length + 1))
    .sort();
