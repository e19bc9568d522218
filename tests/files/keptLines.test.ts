import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptLines, LineWriter } from '../../src/files/keptLines.ts';
import fc from '../support/fastCheck.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'kept', 'lines');

function write(lines: readonly string[]): number[] {
  const writer = new LineWriter(path());
  const places = lines.map((line) => writer.add(line));
  writer.finish();
  return places;
}

describe.each([
  ['held', undefined],
  ['read line by line', 0],
])('a file of lines that is %s', (_, heldBytes) => {
  const open = () => KeptLines.open(path(), heldBytes);

  function read(): string[] | undefined {
    const lines = open();
    return lines && Array.from({ length: lines.count }, (_one, place) => lines.at(place));
  }

  it('reads the lines that were written, in any order', () => {
    const line = fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text.toWellFormed()));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        expect(write(lines)).toEqual([...lines.keys()]);
        expect(read()).toEqual(lines);
        const kept = open();
        for (const place of [...lines.keys()].reverse()) expect(kept?.at(place)).toBe(lines[place]);
      }),
      { numRuns: 50 },
    );
  });

  it('reads lines beyond the chunks in which a file is read', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `${at} ${'ℓ'.repeat(at % 500)}`);
    write([...lines, 'x'.repeat(2_500_000)]);
    expect(read()).toEqual([...lines, 'x'.repeat(2_500_000)]);
  });

  it('counts a file that is not whole for nothing, wherever it ends', () => {
    write(['one', 'two', '3']);
    const whole = readFileSync(path(), 'utf8');
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path(), whole.slice(0, length));
      expect(read()).toBeUndefined();
    }
    rmSync(path());
    expect(read()).toBeUndefined();
  });

  it('leaves what was there until the new file is whole', () => {
    write(['before']);
    const writer = new LineWriter(path());
    writer.add('after');
    expect(read()).toEqual(['before']);
    writer.discard();
    expect(read()).toEqual(['before']);
    expect(readdirSync(join(folder, 'kept'))).toEqual(['lines']);
  });
});
