import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/site/publishFiles.ts';
import { build, compareFolders, copyDigests, copyPapers, edit } from '../support/buildLibrary.ts';
import {
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const BUILD_TIME = 600_000;
let library: TemporaryLibrary;
beforeEach(() => {
  library = createTemporaryLibrary();
  copyDigests(library);
});
afterEach(() => library.remove());

const timesOf = (folder: string) =>
  new Map(listFiles(folder).map((file) => [file, statSync(join(folder, file)).mtimeMs]));

describe('npm run build, again', () => {
  it('gives what a clean build gives, and touches only what changed', {
    timeout: BUILD_TIME,
  }, async () => {
    const papers = copyPapers(library, 0, 14);
    const { output } = library;
    const clean = `${output}-clean`;
    await build(library, output);
    const before = timesOf(output);
    expect(await build(library, output)).toMatch(/^Nothing has changed: /);
    const touched = [...timesOf(output)].filter(([file, time]) => before.get(file) !== time);
    expect(touched).toEqual([]);

    edit(join(output, 'about', 'index.html'), () => 'By hand.');
    expect(await build(library, output)).toMatch(/1 file changed/);
    expect(readFileSync(join(output, 'about', 'index.html'), 'utf8')).toContain('About Offprint');

    copyPapers(library, 14, 17);
    rmSync(papers[3] ?? '');
    edit(papers[5] ?? '', (text) => text.replace(/^title: "/m, 'title: "Anew: '));
    edit(papers[7] ?? '', (text) => `${text}\nMore words with $x^2$.\n`);
    edit(papers[9] ?? '', (text) => text.replace(/^topics: \[.*\]/m, 'topics: [ "society" ]'));
    edit(papers[10] ?? '', (text) => `${text}\nBy hand: {1 + 1}\n`);
    await build(library, output);
    await build(library, clean);
    expect(compareFolders(output, clean)).toEqual([]);
    const kept = [...timesOf(output)].filter(([file, time]) => before.get(file) === time);
    expect(kept.length).toBeGreaterThan(0);

    const parts = [1, 2].map((part) => `${output}-${part}`);
    for (const [at, part] of parts.entries()) await build(library, part, '--shard', `${at + 1}/2`);
    const merged = { ...library, output: `${output}-merged` };
    const merge = await startCommand('scripts/merge.ts', parts, merged).ended;
    expect(merge.stderr).toBe('');
    expect(compareFolders(merged.output, clean)).toEqual([]);

    edit(join(library.content, 'site.yaml'), (text) =>
      text.replace(/^masthead: .*/m, 'masthead: Other words.'),
    );
    edit(join(library.content, 'topics', 'society.mdx'), (text) =>
      text.replace(/^name: .*/m, 'name: People'),
    );
    rmSync(join(output, 'papers'), { recursive: true });
    await build(library, output);
    rmSync(clean, { recursive: true });
    await build(library, clean);
    expect(compareFolders(output, clean)).toEqual([]);
  });
});
