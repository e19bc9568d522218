import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { hashOf } from '../../files/fingerprint.ts';
import { PART_SUFFIX, writeWhole } from '../../files/writeWhole.ts';
import { gatherChunks } from './gatherChunks.ts';
import { LENGTH_DIGITS, type PiecesIndex } from './keptPieces.ts';

/** UTF-8 takes three bytes at most for a unit of a string. */
const BYTES_A_UNIT = 3;
const room = Buffer.allocUnsafeSlow(100_000);

/** What is kept, and what it is made from. */
type PiecesOutline = Pick<PiecesIndex, 'key' | 'things' | 'kinds'>;

/**
 * Keeps the pieces of many things in a file, which takes its place once it is whole. Where that fails, for want
 * of room or since a piece cannot be made, nothing is kept; whoever needs the piece then meets the error.
 *
 * @param path where the file shall be
 * @param outline what is kept
 * @param pieceOf gives a piece, by the place of its thing and by its kind; bytes may change with the next
 */
export function keepPieces(
  path: string,
  outline: PiecesOutline,
  pieceOf: (place: number, kind: number) => string | Uint8Array,
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    removeRemains(path);
    writeWhole(path, gatherChunks(printFile(outline, pieceOf)));
  } catch {
    // Whoever needs a piece makes it.
  }
}

/** Gives the pieces, then their index. */
function* printFile(
  { key, things, kinds }: PiecesOutline,
  pieceOf: (place: number, kind: number) => string | Uint8Array,
): Generator<Uint8Array | string> {
  const starts = new Float64Array(things.length);
  const lengths = new Uint32Array(things.length * kinds);
  const checksums = new Uint32Array(things.length * kinds);
  let end = 0;
  for (let place = 0; place < things.length; place++) {
    starts[place] = end;
    for (let kind = 0; kind < kinds; kind++) {
      const piece = encode(pieceOf(place, kind));
      lengths[place * kinds + kind] = piece.length;
      checksums[place * kinds + kind] = crc32(piece);
      end += piece.length;
      yield piece;
    }
  }
  const index: PiecesIndex = { key, things, kinds, starts, lengths, checksums };
  const content = serialize(index);
  yield content;
  yield String(content.length).padStart(LENGTH_DIGITS, '0') + hashOf(content);
}

/** Gives a text in UTF-8, until the next one is asked for. */
function encode(piece: string | Uint8Array): Uint8Array {
  if (typeof piece !== 'string') return piece;
  if (piece.length * BYTES_A_UNIT > room.length) return Buffer.from(piece);
  return room.subarray(0, room.write(piece));
}

/** Builds that were stopped leave a part behind. */
function removeRemains(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, writer] = (name.startsWith(basename(path)) && PART_SUFFIX.exec(name)) || [];
    if (writer !== undefined && Number(writer) !== process.pid) rmSync(join(dirname(path), name));
  }
}
