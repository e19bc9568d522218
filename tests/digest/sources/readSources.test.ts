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
