import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Digest, type DigestId, digestIdSchema, digestSchema } from '../../schema/index.ts';

/** The digests that a library keeps, byte for byte, in `content/digests/`. */
export interface DigestSources {
  /** The identifier of a file that is kept here already. */
  idOfFile(path: string): DigestId | undefined;
  /** The stored date of a digest, where there is one. */
  dateOf(id: DigestId): string | undefined;
  /** The identifier of a digest by its day and text: the same for the same text, else a free one. */
  identify(date: string, bytes: Uint8Array): DigestId;
}

/**
 * Looks at the digests that a library keeps.
 *
 * @param contentDirectory the content folder
 */
export function openDigestSources(contentDirectory: string): DigestSources {
  const directory = join(contentDirectory, 'digests');
  const claimed = new Map<DigestId, Uint8Array>();
  for (const file of listText(directory)) {
    const id = digestIdSchema.safeParse(basename(file, '.txt'));
    if (id.success) claimed.set(id.data, Buffer.alloc(0));
  }
  const bytesOf = (id: DigestId): Uint8Array => {
    const known = claimed.get(id);
    if (known !== undefined && known.length > 0) return known;
    const bytes = readFileSync(join(directory, `${id}.txt`));
    claimed.set(id, bytes);
    return bytes;
  };
  return {
    idOfFile(path) {
      if (resolve(dirname(path)) !== resolve(directory)) return undefined;
      const id = digestIdSchema.safeParse(basename(path, '.txt'));
      return id.success && claimed.has(id.data) ? id.data : undefined;
    },
    dateOf: (id) => readDigest(join(directory, `${id}.yaml`))?.date ?? id.slice(0, 10),
    identify(date, bytes) {
      for (let number = 1; ; number += 1) {
        const id = (number === 1 ? date : `${date}-${number}`) as DigestId;
        if (!claimed.has(id)) {
          claimed.set(id, bytes);
          return id;
        }
        if (Buffer.compare(bytesOf(id), bytes) === 0) return id;
      }
    },
  };
}

/**
 * Lists the digests of a library.
 *
 * @param contentDirectory the content folder
 * @returns the paths of their texts, oldest first
 */
export function listDigestFiles(contentDirectory: string): string[] {
  const directory = join(contentDirectory, 'digests');
  return listText(directory).map((file) => join(directory, file));
}

/**
 * Writes what a digest's text cannot say about itself.
 *
 * @param digest its date, headline and origin
 * @returns the text of `content/digests/<id>.yaml`
 */
export function printDigest(digest: Digest): string {
  return stringify(digest, { version: '1.1', lineWidth: 0 });
}

function listText(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((file) => file.endsWith('.txt'))
      .sort();
  } catch {
    return [];
  }
}

function readDigest(path: string): Digest | undefined {
  try {
    return digestSchema.safeParse(parse(readFileSync(path, 'utf8'), { version: '1.1' })).data;
  } catch {
    return undefined;
  }
}
