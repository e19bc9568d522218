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

  it('sends e-mail addresses nowhere unencrypted', () => {
    expect(() => read(`${good}newsletter: { action: 'http://mail.example/x' }`)).toThrow(
      /site\.yaml:7: newsletter\.action: .*full https address/s,
    );
  });

  it('says which file is missing', () => {
    expect(() => readSite(join(folder, 'none.yaml'))).toThrow(/none\.yaml/);
  });
});
