import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSite } from '../../src/site/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-settings-'));

/** Writes settings and reads them back. */
function read(text: string) {
  const file = join(folder, 'site.yaml');
  writeFileSync(file, text);
  return readSite(file);
}

const good = `title: T
description: D
url: https://a.example
base: /b/
language: en-US
masthead: M
`;

describe('readSite', () => {
  it('reads the settings', () => {
    expect(read(good)).toMatchObject({ title: 'T', base: '/b/' });
  });

  it('names the file, the key and what is expected of it', () => {
    expect(() => read(good.replace('/b/', 'b'))).toThrow(/site\.yaml:4: base: a base path.*slash/s);
  });

  it('has a plain value for what is not set', () => {
    expect(read(good)).toMatchObject({ feedItems: 50, markdownPages: false });
    expect(read(`${good}newsletter: { action: 'https://mail.example/x' }`).newsletter).toEqual({
      action: 'https://mail.example/x',
      field: 'email',
      hidden: {},
    });
  });

  it('counts nobody and makes every feed and file where nothing else is said', () => {
    const site = read(good);
    expect(site.analytics).toBeUndefined();
    expect(site.feeds).toEqual(['rss', 'atom', 'json']);
    expect(site.dataFiles).toHaveLength(6);
    expect(read(`${good}feeds: []\ndataFiles: [csv]`)).toMatchObject({
      feeds: [],
      dataFiles: ['csv'],
    });
  });

  it.each([
    ['url: https://a.example/path', /site\.yaml:3: url: an address without a path.*“base”/],
    ['url: https://a.example/?q', /site\.yaml:3: url: an address without a path/],
    ['url: https://user:word@a.example', /site\.yaml:3: url: an address without a path/],
    ['base: /../b/', /site\.yaml:4: base: a base path/],
    ['base: /./', /site\.yaml:4: base: a base path/],
    ['language: klingon_xx', /site\.yaml:5: language: the pages are in English/],
    ['language: english', /site\.yaml:5: language: the pages are in English/],
    ['language: de', /site\.yaml:5: language: the pages are in English: a tag such as en-US/],
    ['title: ""', /site\.yaml:1: title: this must not be empty/],
  ])('refuses %s where the setting is', (line, message) => {
    const key = line.slice(0, line.indexOf(':'));
    const text = good.replace(new RegExp(`^${key}:.*$`, 'm'), line);
    expect(() => read(text)).toThrow(message);
  });

  it('takes an address with a slash at its end', () => {
    expect(read(good.replace('a.example', 'a.example/')).url).toBe('https://a.example/');
  });

  it.each([
    ['papersPerPage: 1', /site\.yaml:7: papersPerPage: at least 5 is expected, not 1/],
    ['papersPerPage: 5000', /site\.yaml:7: papersPerPage: at most 1000 is expected, not 5000/],
    ['feeds: [rss, xml]', /site\.yaml:7: feeds\.1: one of rss, atom, json is expected, not "xml"/],
    ['<<<<<<< HEAD\nfeedItems: 5\n=======\n>>>>>>> main', /site\.yaml:7: git could not merge/],
    [
      `a: &a [x, x]\n${[...'bcdefgh'].map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]}, `.repeat(9)}]`).join('\n')}`,
      /site\.yaml: the file: its aliases/,
    ],
    ['feeds: [rss, opml]', /site\.yaml:7: feeds/],
    ['dataFiles: [xlsx]', /site\.yaml:7: dataFiles/],
    ["analytics: { script: 'http://count.example/x.js' }", /site\.yaml:7: analytics\.script/],
    ["analytics: { script: '//count.example/x.js' }", /site\.yaml:7: analytics\.script/],
    ["analytics: { script: 'javascript:alert(1)' }", /site\.yaml:7: analytics\.script/],
    ['analytics: { script: /x.js, attributes: { onload: x } }', /analytics\.attributes/],
  ])('refuses %s', (line, message) => {
    expect(() => read(good + line)).toThrow(message);
  });

  it('sends e-mail addresses nowhere unencrypted', () => {
    expect(() => read(`${good}newsletter: { action: 'http://mail.example/x' }`)).toThrow(
      /site\.yaml:7: newsletter\.action: .*full https address/s,
    );
  });

  it('says which file is missing', () => {
    expect(() => readSite(join(folder, 'none.yaml'))).toThrow(/none\.yaml/);
  });
});
