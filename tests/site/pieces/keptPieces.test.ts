import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPieces } from '../../../src/site/pieces/keepPieces.ts';
import { KeptPieces } from '../../../src/site/pieces/keptPieces.ts';
import fc from '../../support/fastCheck.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-pieces-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'version', 'pieces');
const things = ['one', 'two', 'three'];
const pieceOf = (place: number, kind: number) => `${things[place]} ℓ₂ ${kind}`.repeat(kind);
const keep = () => keepPieces(path(), { key: 'key', things, kinds: 3 }, pieceOf);
const textOf = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

describe('kept pieces', () => {
  it('are read as they were written', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      fc.string({ unit: 'grapheme', maxLength: 9 }).map((text) => text.repeat(5000)),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((kinds) => fc.array(fc.array(piece, { minLength: kinds, maxLength: kinds })));
    fc.assert(
      fc.property(table, fc.boolean(), (rows, isText) => {
        const kinds = rows[0]?.length ?? 0;
        keepPieces(path(), { key: 'a', things: rows.map((_, at) => `${at}`), kinds }, (at, kind) =>
          isText ? (rows[at]?.[kind] ?? '') : Buffer.from(rows[at]?.[kind] ?? ''),
        );
        const kept = KeptPieces.open(path());
        expect([kept?.key, kept?.count]).toEqual(['a', rows.length]);
        for (const [at, row] of rows.entries()) {
          expect(row.map((_, kind) => textOf(kept?.read(`${at}`, kind)))).toEqual(row);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are none of other things, and those of an earlier file until it is opened again', () => {
    keep();
    const kept = KeptPieces.open(path());
    expect([kept?.has('two'), kept?.has('four')]).toEqual([true, false]);
    expect(kept?.read('four', 0)).toBeUndefined();
    expect(kept?.isAt(path())).toBe(true);
    keepPieces(path(), { key: 'key', things: ['four'], kinds: 1 }, () => 'new');
    expect(kept?.isAt(path())).toBe(false);
    expect(textOf(kept?.read('two', 1))).toBe(pieceOf(1, 1));
    expect(textOf(KeptPieces.open(path())?.read('four', 0))).toBe('new');
    rmSync(path());
    expect(kept?.isAt(path())).toBe(false);
  });

  it.each([
    ['is not there', () => rmSync(path())],
    ['is empty', () => writeFileSync(path(), '')],
    ['is cut', () => truncateSync(path(), 90)],
    ['is something else', () => writeFileSync(path(), 'x'.repeat(500))],
    ['has another index', () => turnBit(-60)],
  ])('are none where the file %s', (_, damage) => {
    keep();
    damage();
    expect(KeptPieces.open(path())).toBeUndefined();
  });

  it('are none where their bytes have changed', () => {
    keep();
    turnBit(0);
    const kept = KeptPieces.open(path());
    expect(kept?.read('one', 1)).toBeUndefined();
    expect(textOf(kept?.read('one', 2))).toBe(pieceOf(0, 2));
  });

  it('leave nothing where they cannot be made, nor what a build that was stopped left', () => {
    keep();
    const before = readFileSync(path());
    writeFileSync(`${path()}.1-0-1.part`, 'half');
    keepPieces(path(), { key: 'other', things, kinds: 1 }, () => {
      throw new Error('no piece');
    });
    expect(readdirSync(join(folder, 'version'))).toEqual(['pieces']);
    expect(readFileSync(path()).equals(before)).toBe(true);
    keepPieces(join(path(), 'below-a-file'), { key: 'key', things, kinds: 3 }, pieceOf);
    expect(readFileSync(path()).equals(before)).toBe(true);
  });
});

function turnBit(at: number): void {
  const bytes = readFileSync(path());
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path(), bytes);
}
