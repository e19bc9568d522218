/** Pieces are sent on once so many bytes have gathered. */
const CHUNK_BYTES = 1_000_000;

/** UTF-8 takes three bytes at most for a unit of a string. */
const BYTES_A_UNIT = 3;

let sharedRoom: Buffer | undefined;

/**
 * Gathers the pieces of a file into chunks that are worth writing.
 *
 * @param pieces text, which becomes UTF-8, and bytes, which may change once the next piece is asked for
 * @returns chunks of about a megabyte; each holds until the next one, of this file or another, is asked for
 */
export function* gatherChunks(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  sharedRoom ??= Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let filled = 0;
  for (const next of pieces) {
    let piece = next;
    const most = typeof piece === 'string' ? piece.length * BYTES_A_UNIT : piece.length;
    if (filled > 0 && filled + most > sharedRoom.length) {
      // Whoever takes the chunk may ask for pieces of other files.
      if (typeof piece !== 'string') piece = new Uint8Array(piece);
      yield sharedRoom.subarray(0, filled);
      filled = 0;
    }
    if (most > sharedRoom.length) yield Buffer.from(piece);
    else if (typeof piece === 'string') filled += sharedRoom.write(piece, filled);
    else {
      sharedRoom.set(piece, filled);
      filled += piece.length;
    }
  }
  if (filled > 0) yield sharedRoom.subarray(0, filled);
}
