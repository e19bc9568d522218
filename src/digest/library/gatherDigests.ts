import { statSync } from 'node:fs';
import type { DigestBytes, DigestInput } from '../importTypes.ts';
import { bytesOfFile, type SourceBytes } from '../read/sourceBytes.ts';
import type { Draft, DraftStore } from './draftStore.ts';

/** A digest whose bytes can be gone through again and again. */
export interface GatheredDigest {
  /** What it is called in messages. */
  file: string;
  /** Where it lies, if on the disk. */
  path?: string;
  bytes: SourceBytes;
  /** How many bytes there are; 0 where there is no such file. */
  length: number;
  /** The day that it was asked for by, and where it came from. */
  asked: Pick<DigestBytes, 'date' | 'origin'>;
}

/**
 * Makes sure that digests can be read more than once: what comes through a pipe waits in the store.
 *
 * @param inputs the digests as they were named
 * @param drafts where bytes wait
 * @returns the digests in their order; of a file that cannot be opened, going through the bytes tells
 * @throws what a stream throws
 */
export async function gatherDigests(
  inputs: readonly DigestInput[],
  drafts: DraftStore,
): Promise<GatheredDigest[]> {
  const gathered: GatheredDigest[] = [];
  for (const input of inputs) {
    if ('path' in input) {
      gathered.push({
        file: input.path,
        path: input.path,
        asked: {},
        ...openFile(input.path, drafts),
      });
      continue;
    }
    const { bytes, name: file, ...asked } = input;
    const held =
      bytes instanceof Uint8Array
        ? { bytes: [bytes], length: bytes.length }
        : await keepStream(bytes, drafts);
    gathered.push({ file, asked, ...held });
  }
  return gathered;
}

type Held = Pick<GatheredDigest, 'bytes' | 'length'>;

/** A pipe that has a path, as `<(command)` has in a shell, gives its bytes only once. */
function openFile(path: string, drafts: DraftStore): Held {
  const bytes = bytesOfFile(path);
  try {
    const stats = statSync(path);
    if (stats.isFile() || stats.isDirectory()) return { bytes, length: stats.size };
    return heldIn(
      drafts,
      Array.from(bytes, (piece) => drafts.keep(piece)),
    );
  } catch {
    return { bytes, length: 0 };
  }
}

async function keepStream(stream: AsyncIterable<Uint8Array>, drafts: DraftStore): Promise<Held> {
  const kept: Draft[] = [];
  for await (const piece of stream) kept.push(drafts.keep(piece));
  return heldIn(drafts, kept);
}

function heldIn(drafts: DraftStore, kept: readonly Draft[]): Held {
  return {
    bytes: {
      *[Symbol.iterator]() {
        for (const draft of kept) yield drafts.read(draft);
      },
    },
    length: kept.reduce((sum, { length }) => sum + length, 0),
  };
}
