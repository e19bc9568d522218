import { cpSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  build,
  compareFolders,
  copyDigests,
  copyPapers,
  edit,
  STORED_PAPERS,
} from '../support/buildLibrary.ts';
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

/** When Astro last left a bundle for the builds to come. */
function bundleTime(): number | undefined {
  const builds = join(dirname(library.content), '.cache', 'builds');
  const times = readdirSync(builds).flatMap((name) => {
    const state = join(builds, name, 'bundle', 'state.json');
    return statSync(state, { throwIfNoEntry: false })?.mtimeMs ?? [];
  });
  return times.length === 0 ? undefined : Math.max(...times);
}

describe('npm run build, with the bundle of an earlier one', () => {
  it('gives what a clean build gives, and asks Astro only where templates or code take part', {
    timeout: BUILD_TIME,
  }, async () => {
    const papers = copyPapers(library, 0, 10);
    const { output } = library;
    const reference = `${output}-reference`;
    const compare = async () => {
      // In a copy, which finds nothing of earlier builds.
      const copy = createTemporaryLibrary();
      try {
        rmSync(copy.content, { recursive: true });
        cpSync(library.content, copy.content, { recursive: true });
        await build(copy, copy.output);
        cpSync(copy.output, reference, { recursive: true });
        return compareFolders(output, reference);
      } finally {
        copy.remove();
        rmSync(reference, { recursive: true, force: true });
      }
    };
    await build(library, output);
    const first = bundleTime();
    expect(first).toBeDefined();

    copyPapers(library, 10, 13);
    rmSync(papers[3] ?? '');
    edit(papers[5] ?? '', (text) => text.replace(/^title: "/m, 'title: "Anew: '));
    edit(join(library.content, 'topics', 'society.mdx'), (text) =>
      text.replace(/^name: .*/m, 'name: People'),
    );
    const gone = basename(papers[3] ?? '', '.mdx');
    const [heir = ''] = STORED_PAPERS.slice(10).map((file) => basename(file, '.mdx'));
    library.write('redirects.yaml', `papers:\n  ${gone}: ${heir}\n`);
    await build(library, output);
    expect(bundleTime()).toBe(first);
    expect(await compare()).toEqual([]);

    rmSync(output, { recursive: true });
    await build(library, output);
    expect(bundleTime()).toBe(first);
    expect(await compare()).toEqual([]);

    edit(papers[7] ?? '', (text) => `${text}\nBy hand: {1 + 1}\n`);
    await build(library, output);
    expect(bundleTime()).toBeUndefined();
    expect(await compare()).toEqual([]);

    edit(papers[7] ?? '', (text) => text.replace('\nBy hand: {1 + 1}\n', ''));
    await build(library, output);
    const second = bundleTime();
    expect(second).toBeDefined();
    edit(join(library.content, 'site.yaml'), (text) =>
      text.replace(/^masthead: .*/m, 'masthead: Other words.'),
    );
    await build(library, output);
    expect(bundleTime()).toBeGreaterThan(second ?? 0);
    expect(await compare()).toEqual([]);
  });

  it('says what is wrong with a page, and goes on once it is mended', {
    timeout: BUILD_TIME,
  }, async () => {
    const [file = ''] = copyPapers(library, 0, 6);
    const { output } = library;
    await build(library, output);
    const first = bundleTime();
    edit(file, (text) => text.replace(/^title: .*/m, 'title: 7'));
    const failed = await startCommand('scripts/build.ts', [], library).ended;
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/\.mdx:\d+: title: a text is expected, not 7/);
    edit(file, (text) => text.replace(/^title: 7$/m, 'title: "Seven"'));
    await build(library, output);
    expect(bundleTime()).toBeGreaterThanOrEqual(first ?? 0);
  });

  it('writes the sitemap beside content whose path has a percent sign', {
    timeout: BUILD_TIME,
  }, async () => {
    copyPapers(library, 0, 6);
    const content = join(dirname(library.content), 'a %41', 'content');
    cpSync(library.content, content, { recursive: true });
    const moved = { ...library, content, output: join(dirname(content), 'dist') };
    await build(moved, moved.output);
    rmSync(moved.output, { recursive: true });
    await build(moved, moved.output);
    expect(readdirSync(moved.output)).toContain('sitemap-0.xml');
  });
});
