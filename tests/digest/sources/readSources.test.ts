import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognizeSource } from '../../../src/digest/sources/recognizeSource.ts';
import { decodeWhole, readWhole } from '../../support/readWhole.ts';

const FIXTURES = new URL('../../fixtures/sources/', import.meta.url).pathname;

/** Reads a source as the import does; findings as `code:line`. */
function read(bytes: Uint8Array) {
  const source = decodeWhole(bytes);
  const format = recognizeSource(source);
  const { diagnostics, ...digest } = readWhole(format.read, source);
  return {
    format: format.name,
    ...digest,
    findings: diagnostics.map(({ code, line }) => `${code}:${line}`),
  };
}

describe('sources', () => {
  it.each(readdirSync(FIXTURES))('reads %s', (name) => {
    const folder = join(FIXTURES, name);
    const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
    const found = read(readFileSync(join(folder, input)));
    const expected = join(folder, 'expected.json');
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});

describe('the front page as text', () => {
  const card = (above: string, title: string) =>
    `Submitted by\ntom\n${above}\n${title}\n·\n5 authors\n3\n`;

  it('takes no badge for a title, and names what stands below the last card', () => {
    const page = `${card('112', 'A First Title')}${card('#1 Paper of the day', 'A Second Title')}A remark at the end\nPrevious\nNext\n`;
    const { entries, findings } = read(Buffer.from(page));
    expect(entries.map(({ title }) => title)).toEqual(['A First Title', 'A Second Title']);
    expect(findings).toContain('line-unrecognized:15');
    expect(findings).toHaveLength(2);
  });

  it('names once what stands between a title and its authors, however much it is', () => {
    const lines = Array.from({ length: 200_000 }, (_, at) => `Institute ${at}`).join('\n');
    const source = decodeWhole(
      Buffer.from(card('112', `A Title\n${lines}`) + card('8', 'Another')),
    );
    const { entries, diagnostics } = readWhole(recognizeSource(source).read, source);
    expect(entries.map(({ title }) => title)).toEqual(['A Title', 'Another']);
    const [named, ...others] = diagnostics.filter(({ code }) => code === 'line-unrecognized');
    expect(others).toEqual([]);
    expect(named).toMatchObject({
      line: 5,
      message: expect.stringMatching(/lines 5, 6, .*, 24 and more/),
    });
  });
});
