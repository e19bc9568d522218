import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { build, compareFolders, copyDigests, copyPapers, edit } from '../support/buildLibrary.ts';
import {
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const BUILD_TIME = 300_000;

let library: TemporaryLibrary | undefined;
afterEach(() => library?.remove());

/** Builds or merges what must fail. */
async function fail(place: TemporaryLibrary, script: string, args: string[]): Promise<string> {
  const { code, stderr } = await startCommand(script, args, place).ended;
  expect(code).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at /);
  return stderr;
}

describe('a build that fails', () => {
  it('leaves the published site as it was, and says why', { timeout: BUILD_TIME }, async () => {
    library = createTemporaryLibrary();
    copyDigests(library);
    const [page = ''] = copyPapers(library, 0, 3);
    await build(library, library.output);
    const before = join(library.output, '..', 'before');
    cpSync(library.output, before, { recursive: true });

    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace(/^slug: .*$/m, 'slug: another-slug'));
    expect(await fail(library, 'scripts/build.ts', [])).toMatch(
      /slug: “another-slug” is not the file's name/,
    );
    expect(compareFolders(library.output, before)).toEqual([]);

    writeFileSync(page, `${text}\n{foo.bar}\n`);
    expect(await fail(library, 'scripts/build.ts', [])).toMatch(
      /\.mdx:\d+: the code in braces asks for “foo”, which is nothing/,
    );
    expect(compareFolders(library.output, before)).toEqual([]);

    edit(join(library.content, 'site.yaml'), (settings) => `${settings}\ncolour: red\n`);
    expect(await fail(library, 'scripts/build.ts', [])).toMatch(/site\.yaml:\d+: colour/);

    const message = await fail(library, 'scripts/merge.ts', [before]);
    expect(message).toMatch(/holds no part of a site/);
    expect(compareFolders(library.output, before)).toEqual([]);
  });

  it('is the second of two at once', { timeout: BUILD_TIME }, async () => {
    library = createTemporaryLibrary();
    copyDigests(library);
    copyPapers(library, 0, 3);
    const both = await Promise.all([
      startCommand('scripts/build.ts', [], library).ended,
      startCommand('scripts/build.ts', [], library).ended,
    ]);
    const done = both.filter(({ code }) => code === 0);
    const refused = both.filter(({ stderr }) => stderr.includes('Another build is writing to'));
    // Where one is over before the other begins, that one finds nothing to do.
    expect(done.length + refused.length).toBe(2);
    expect(done.length).toBeGreaterThan(0);
    const clean = join(library.output, '..', 'clean');
    await build(library, clean);
    expect(compareFolders(library.output, clean)).toEqual([]);
  });
});
