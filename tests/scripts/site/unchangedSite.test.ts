import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SiteFolder } from '../../../scripts/site/siteFolder.ts';
import {
  findUnchanged,
  forgetSite,
  lookAtSources,
  rememberSite,
} from '../../../scripts/site/unchangedSite.ts';

const counts = { pages: 3, records: 2 };
let folder: string;
let stateFile: string;
const write = (file: string, text: string) => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const folders = () => ({
  projectDirectory: join(folder, 'project'),
  contentDirectory: join(folder, 'content'),
  outputDirectory: join(folder, 'dist'),
});
const look = () => findUnchanged(folders(), stateFile);
/** Of a build that begins later on. */
const later = () => Date.now() + 10_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-site-'));
  stateFile = join(folder, '.cache', 'site.json');
  write('project/src/a.ts', 'a');
  write('project/astro.config.mjs', 'c');
  write('content/site.yaml', 'title: A');
  write('content/papers/2025/a.mdx', 'one');
  write('dist/index.html', 'page');
  write('dist/papers/a/index.html', 'page');
  const sources = lookAtSources(folders(), stateFile, later());
  rememberSite(stateFile, sources, new SiteFolder(folders().outputDirectory), counts);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('findUnchanged', () => {
  it('finds nothing changed where nothing has, even where files were written again', () => {
    expect(look()).toEqual(counts);
    write('content/papers/2025/a.mdx', 'one');
    expect(look()).toEqual(counts);
    utimesSync(join(folder, 'content/papers/2025/a.mdx'), 1_700_000_000, 1_700_000_000);
    expect(look()).toEqual(counts);
  });

  it.each<[string, () => void]>([
    ['a paper of the same length', () => write('content/papers/2025/a.mdx', 'two')],
    ['one paper more', () => write('content/papers/2025/b.mdx', 'b')],
    ['a paper less', () => rmSync(join(folder, 'content/papers/2025/a.mdx'))],
    ['a paper in another folder', () => write('content/papers/2024/a.mdx', 'one')],
    ['the settings', () => write('content/site.yaml', 'title: B')],
    ['the program', () => write('project/src/a.ts', 'b')],
    ['a script', () => write('project/scripts/a.ts', 'b')],
    ['the packages', () => write('project/package-lock.json', '{}')],
    ['a page by hand', () => write('dist/index.html', 'other page')],
    ['a page less', () => rmSync(join(folder, 'dist/papers/a/index.html'))],
    ['a page more', () => write('dist/stray.html', 'page')],
    ['the memory', () => forgetSite(stateFile)],
    ['half a memory', () => writeFileSync(stateFile, '{"sources":')],
  ])('sees a change of %s', (_, change) => {
    change();
    expect(look()).toBeUndefined();
  });

  it('knows a site only by the content that it was made from', () => {
    const elsewhere = { ...folders(), contentDirectory: join(folder, 'other') };
    expect(findUnchanged(elsewhere, stateFile)).toBeUndefined();
  });
});

describe('lookAtSources', () => {
  const lookAgain = (begun: number) => lookAtSources(folders(), stateFile, begun).content;

  it('knows again what has not been touched, and what has the same text', () => {
    const before = lookAgain(later());
    expect(Object.keys(before)).toEqual(['papers/2025/a.mdx', 'site.yaml']);
    write('content/papers/2025/a.mdx', 'one');
    const [[, hash = ''] = []] = Object.values(before);
    expect(hash).not.toBe('');
    expect(lookAgain(later())['papers/2025/a.mdx']?.[1]).toBe(hash);
  });

  it('has the next build make again what may have changed after this one began', () => {
    const begun = Date.now() + 5000;
    utimesSync(join(folder, 'content/papers/2025/a.mdx'), begun / 1000 + 1, begun / 1000 + 1);
    const sources = lookAtSources(folders(), stateFile, begun);
    expect(sources.content['papers/2025/a.mdx']).toEqual(['', '']);
    rememberSite(stateFile, sources, new SiteFolder(folders().outputDirectory), counts);
    expect(look()).toBeUndefined();
  });
});
