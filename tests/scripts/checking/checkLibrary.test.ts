import { rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { paperSchema } from '../../../src/schema/index.ts';
import { readPage } from '../../../src/stored/readPage.ts';
import { PAGE, SLUG, useLibrary } from './checkedLibrary.ts';

const { pathOf, read, edit, append, check } = useLibrary();

describe('checking a library', () => {
  it('finds nothing wrong with the committed one, and reads no page twice', async () => {
    // What was written this very moment may change again unseen, and is read again.
    await setTimeout(200);
    const first = await check();
    expect(first.diagnostics).toEqual([]);
    expect(first.papers).toBe(61);
    expect(first.read).toBe(first.papers + first.topics);
    append('One more sentence.');
    expect(await check()).toMatchObject({ read: 1, diagnostics: [] });
  });

  it.each<[string, () => void, string, RegExp, boolean?]>([
    [
      'a date that no calendar has',
      () => edit(PAGE, (text) => text.replace(/^date: .*$/m, 'date: "2014-02-30"')),
      'page-invalid',
      /^date: a date is a real calendar day/,
    ],
    [
      'a key that is not known',
      () => edit(PAGE, (text) => text.replace(/^slug:/m, 'layout: "x"\nslug:')),
      'page-invalid',
      /^layout: there is no such key/,
    ],
    [
      'front matter that is no YAML',
      () => edit(PAGE, (text) => text.replace(/^title: "/m, 'title: "\\q"')),
      'page-invalid',
      /./,
    ],
    [
      'no front matter',
      () => writeFileSync(pathOf(PAGE), 'words'),
      'page-invalid',
      /no front matter/,
    ],
    [
      'a slug that is not the name of the file',
      () => edit(PAGE, (text) => text.replace(`slug: "${SLUG}"`, 'slug: "other"')),
      'slug-differs',
      /“other” is not the file's name/,
      true,
    ],
    [
      'an unknown topic',
      () => edit(PAGE, (text) => text.replace(/^topics: .*$/m, 'topics: [ "alchemy" ]')),
      'topic-unknown',
      /no topic “alchemy”/,
      true,
    ],
    ...['alchemy', 'attention'].map((other): [string, () => void, string, RegExp, boolean] => [
      `a topic that relates to ${other}`,
      () =>
        edit('topics/attention.mdx', (text) =>
          text.replace(/^related: .*$/m, `related: [${other}]`),
        ),
      'topic-unknown',
      new RegExp(`^related: no other topic is “${other}”`),
      true,
    ]),
    [
      'a digest that is missing',
      () => edit(PAGE, (text) => text.replace('id: "2025-11-13"', 'id: "2024-11-13"')),
      'digest-missing',
      /no digest “2024-11-13”/,
      true,
    ],
    [
      'a digest whose source is gone',
      () => rmSync(pathOf('digests/2025-11-13.txt')),
      'digest-missing',
      /^the source of this digest is gone/,
      true,
    ],
    [
      'a digest with two sources',
      () => writeFileSync(pathOf('digests/2025-11-13.json'), '[]'),
      'digest-invalid',
      /^this is a second source of the digest 2025-11-13, beside 2025-11-13\.json/,
      true,
    ],
    ['an open brace', () => append('an open { brace'), 'text-invalid', /not valid MDX/],
    ['an open tag', () => append('a <b> tag'), 'text-invalid', /not valid MDX/],
    [
      'a component that is not imported',
      () => append('<Figure src="x" />'),
      'text-invalid',
      /<Figure> is used and not imported/,
    ],
    [
      'a formula that does not typeset',
      () => append('so $\\frac{1$ is'),
      'formula-invalid',
      /cannot be typeset/,
    ],
    [
      'a link to a paper that is not there',
      () => append('[x](/papers/not-there/)'),
      'link-dead',
      /\/papers\/not-there\/ leads nowhere/,
    ],
    ['a link to no page', () => append('[x](/nowhere/)'), 'link-dead', /leads nowhere/],
    [
      'a component that a topic imports and that is not there',
      () =>
        edit(
          'topics/attention.mdx',
          (text) => `${text}\nimport Note from './Note.astro'\n\nWords. <Note />\n`,
        ),
      'module-missing',
      /^“\.\/Note\.astro” is imported and is not there/,
    ],
    ['a missing picture', () => append('![x](./missing.png)'), 'link-dead', /missing\.png/],
    [
      'a wrong setting',
      () => edit('site.yaml', (text) => text.replace(/^base: .*$/m, 'base: offprint')),
      'settings-invalid',
      /^base: a base path begins and ends with a slash/,
    ],
    [
      'a setting that does not exist',
      () => edit('site.yaml', (text) => `${text}\ncolour: red\n`),
      'settings-invalid',
      /^colour: there is no such key/,
    ],
    [
      'a lost permalink',
      () => rmSync(pathOf(PAGE)),
      'permalink-lost',
      /was published and now has no page/,
    ],
    [
      'a topic without a scope',
      () => edit('topics/attention.mdx', (text) => text.replace(/^scope: .*$/m, '')),
      'topic-invalid',
      /^scope: this is missing/,
      true,
    ],
  ])('finds %s', async (_name, spoil, code, message, hasNoLine = false) => {
    spoil();
    const { diagnostics } = await check();
    expect(diagnostics.map((found) => found.code)).toContain(code);
    const found = diagnostics.find((one) => one.code === code);
    expect(found?.message).toMatch(message);
    expect(found?.remedy).not.toBe('');
    if (!hasNoLine) {
      expect(found?.line).toBeGreaterThan(0);
    }
  });

  it('misses the script that counts visits', async () => {
    const analytics = 'analytics: { script: /count.js }';
    edit('site.yaml', (text) => `${text}\n${analytics}\n`);
    const { diagnostics } = await check();
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'analytics: there is no public/count.js',
    ]);
    edit('site.yaml', (text) => text.replace('/count.js', '/preferences.js'));
    expect((await check()).diagnostics).toEqual([]);
  });

  it('misses the register of permalinks', async () => {
    rmSync(pathOf('permalinks.lock'));
    const { diagnostics } = await check();
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['permalinks-missing', 'error'],
    ]);
  });

  it('finds two digests of one day that git could not merge', async () => {
    edit('digests/2025-11-13.txt', (text) => `${text}\n<<<<<<< HEAD\n=======\n>>>>>>> other\n`);
    const [finding] = (await check()).diagnostics;
    expect(finding).toMatchObject({ code: 'digest-unmerged', severity: 'error' });
    const lines = read('digests/2025-11-13.txt').split('\n');
    expect(lines[(finding?.line ?? 0) - 1]).toBe('<<<<<<< HEAD');
  });

  it('reads a page again that changed and looks as old and long as before', async () => {
    await setTimeout(200);
    await check();
    const file = pathOf(PAGE);
    const { atime, mtime } = statSync(file);
    edit(PAGE, (text) => text.replace(/^slug:/m, 'slux:'));
    utimesSync(file, atime, mtime);
    expect((await check()).diagnostics.map(({ code }) => code)).toContain('page-invalid');
  });

  it.each([
    ['title: "', 'title: No', []],
    ['date: ', 'date: 2014-03-23', []],
    ['date: ', 'date: 12:30', ['page-invalid']],
    ['topics: ', 'topics: [ robotics, on ]', ['topic-unknown']],
  ])('reads %j as %j in the words of the build', async (key, line, codes) => {
    edit(PAGE, (text) => text.replace(new RegExp(`^${key}.*$`, 'm'), line));
    const found = (await check()).diagnostics.map(({ code }) => code);
    expect(found).toEqual(codes);
    const page = readPage(read(PAGE), paperSchema);
    expect('problems' in page).toBe(codes.includes('page-invalid'));
  });

  it('tells how a digest’s date is mended, which an import leaves as it is', async () => {
    edit('digests/2025-11-13.yaml', () => 'date: "2025-11-1');
    const { diagnostics } = await check();
    expect(diagnostics.map(({ code }) => code)).toEqual(['digest-invalid']);
    expect(diagnostics[0]?.remedy).toContain('delete the file and run the import again');
  });

  it('names every problem at once, each with its line', async () => {
    append('an open { brace');
    edit('site.yaml', (text) => text.replace(/^base: .*$/m, 'base: offprint'));
    rmSync(pathOf('digests/2025-11-13.yaml'));
    const { diagnostics } = await check();
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'digest-invalid',
      'settings-invalid',
      'text-invalid',
    ]);
    const text = read(PAGE).split('\n');
    const { line = 0 } = diagnostics.find(({ code }) => code === 'text-invalid') ?? {};
    expect(text[line - 1]).toBe('an open { brace');
  });
});
