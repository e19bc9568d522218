import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { orFailure } from './fileFailure.ts';
import { hashOf, openFingerprint } from './fingerprint.ts';
import { decodeText } from './textFile.ts';

/** Clocks of files are this coarse at worst, in milliseconds; what changed so lately may change again unseen. */
const COARSEST_CLOCK = 2000;

/** A clock that counts parts of a second goes on at least this often. */
const FINE_CLOCK = 100;

/**
 * Looks at a file without reading it.
 *
 * @param file its path
 * @param now the present time, in milliseconds
 * @returns its size and the times of its last change; empty where these were hardly over
 * @throws what the file system throws
 */
export function quickStamp(file: string, now: number = Date.now()): string {
  return quickStampOf(statSync(file), now);
}

/** What the file system tells of a file: its size in bytes, and times in milliseconds. */
export type FileLook = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs'>;

/**
 * Says the same as {@link quickStamp} of a file that was looked at already.
 *
 * @param look what was seen of it
 * @param now the present time, in milliseconds
 * @returns its size and the times of its last change; empty where these were hardly over
 */
export function quickStampOf(look: FileLook, now: number): string {
  const changed = Math.max(look.mtimeMs, look.ctimeMs);
  const clock = changed % 1000 === 0 ? COARSEST_CLOCK : FINE_CLOCK;
  return now - changed < clock ? '' : ownStampOf(look);
}

/**
 * Says what was seen of a file that this program has just written itself, and that nobody else writes
 * meanwhile.
 *
 * @param look what was seen of it
 * @returns the same as {@link quickStamp} gives of the file later on
 */
export function ownStampOf({ size, mtimeMs, ctimeMs }: FileLook): string {
  return `${size}-${mtimeMs}-${ctimeMs}`;
}

/**
 * Reads a file together with its fingerprint.
 *
 * @param file its path
 * @returns its text in UTF-8, and the fingerprint of its bytes
 * @throws FileFailure where it cannot be read or is not UTF-8
 */
export function readWithHash(file: string): { text: string; hash: string } {
  const bytes = orFailure(file, () => readFileSync(file));
  return { text: decodeText(bytes, file), hash: hashOf(bytes) };
}

/** Files are read through one room: the bytes of a large library would else wait to be collected. */
const ROOM_BYTES = 100_000;
let room: Buffer | undefined;

/**
 * Makes a fingerprint of a file, without holding all of it.
 *
 * @param file its path
 * @returns the fingerprint of its bytes, as {@link readWithHash} gives it
 * @throws what the file system throws
 */
export function hashOfFile(file: string): string {
  room ??= Buffer.allocUnsafeSlow(ROOM_BYTES);
  const descriptor = openSync(file, 'r');
  try {
    const length = fill(room, descriptor);
    if (length < ROOM_BYTES) return hashOf(room.subarray(0, length));
    const fingerprint = openFingerprint();
    for (let more = length; more > 0; more = fill(room, descriptor)) {
      fingerprint.add(room.subarray(0, more));
    }
    return fingerprint.finish();
  } finally {
    closeSync(descriptor);
  }
}

/** Reads on in a file until the room is full or the file is over; gives how many bytes there are. */
function fill(into: Buffer, descriptor: number): number {
  let length = 0;
  for (let read = 1; read > 0 && length < into.length; length += read) {
    read = readSync(descriptor, into, length, into.length - length, null);
  }
  return length;
}
