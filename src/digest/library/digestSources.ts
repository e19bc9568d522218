import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { orFailure } from '../../files/fileFailure.ts';
import { hashOfFile } from '../../files/fileStamps.ts';
import {
  checkYaml,
  compareDigestIds,
  type Digest,
  type DigestId,
  digestIdSchema,
  digestSchema,
} from '../../schema/index.ts';
import { isSourceFile, SOURCE_EXTENSIONS, type SourceExtension } from '../sources/sourceFormat.ts';

/** A source that a library keeps. */
export interface KeptSource {
  id: DigestId;
  extension: SourceExtension;
}

/** What tells the bytes of a source from others; not all of them have to be held. */
export interface SourceMark {
  length: number;
  fingerprint: string;
}

/** The sources that a library keeps, byte for byte, in `content/digests/`. */
export interface DigestSources {
  /** Tells which source of the library a file is, if it is one. */
  keptFile(path: string): KeptSource | undefined;
  /** Finds the source that has these bytes already; of several the one of the given day, else the oldest. */
  holding(bytes: SourceMark, date?: string): KeptSource | undefined;
  /** The stored date of a digest; the day that it is named by where none is stored. */
  dateOf(id: DigestId): string;
  /** Names a source by its day and its content's fingerprint: as before for the same content, else by a free number. */
  identify(date: string, bytes: SourceMark, extension: SourceExtension): KeptSource;
}

/**
 * Looks at the digests that a library keeps.
 *
 * @param contentDirectory the content folder
 * @throws FileFailure where their folder is there and cannot be read
 */
export function openDigestSources(contentDirectory: string): DigestSources {
  const directory = join(contentDirectory, 'digests');
  const claimed = new Map<DigestId, { extension: SourceExtension } & Partial<SourceMark>>();
  for (const file of listSources(directory)) {
    const kept = keptSource(file);
    if (kept !== undefined) claimed.set(kept.id, { extension: kept.extension });
  }
  const hasBytes = (id: DigestId, { length, fingerprint }: SourceMark): boolean => {
    const known = claimed.get(id);
    if (known === undefined) return false;
    const file = join(directory, `${id}.${known.extension}`);
    known.length ??= orFailure(file, () => statSync(file).size);
    // Few sources have one length, so that few have to be read.
    if (known.length !== length) return false;
    known.fingerprint ??= orFailure(file, () => hashOfFile(file));
    return known.fingerprint === fingerprint;
  };
  const dateOf = (id: DigestId) =>
    readDigest(join(directory, `${id}.yaml`))?.date ?? id.slice(0, 10);
  return {
    keptFile(path) {
      if (resolve(dirname(path)) !== resolve(directory)) return undefined;
      const kept = keptSource(basename(path));
      return kept && claimed.get(kept.id)?.extension === kept.extension ? kept : undefined;
    },
    holding(bytes, date) {
      const ids = [...claimed.keys()].filter((id) => hasBytes(id, bytes)).sort(compareDigestIds);
      const id = ids.find((one) => dateOf(one) === date) ?? ids[0];
      const known = id && claimed.get(id);
      return known && { id, extension: known.extension };
    },
    dateOf,
    identify(date, bytes, extension) {
      for (let number = 1; ; number += 1) {
        const id = (number === 1 ? date : `${date}-${number}`) as DigestId;
        const known = claimed.get(id);
        if (known === undefined) {
          claimed.set(id, { extension, ...bytes });
          return { id, extension };
        }
        if (hasBytes(id, bytes)) return { id, extension: known.extension };
      }
    },
  };
}

/**
 * Lists the digests of a library.
 *
 * @param contentDirectory the content folder
 * @returns the paths of their sources, oldest first
 * @throws FileFailure where their folder is there and cannot be read
 */
export function listDigestFiles(contentDirectory: string): string[] {
  const directory = join(contentDirectory, 'digests');
  const idOf = (file: string) => basename(file, extname(file));
  return listSources(directory)
    .sort((a, b) => compareDigestIds(idOf(a), idOf(b)))
    .map((file) => join(directory, file));
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

/**
 * Gives a digest another day. What else a curator wrote into its file stays, comments too.
 *
 * @param text the text of `content/digests/<id>.yaml`
 * @param date the day as `YYYY-MM-DD`
 * @returns its new text; nothing where the old one is no such file
 */
export function redateDigest(text: string, date: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const { data } = digestSchema.safeParse(document.toJS());
  if (data === undefined) return undefined;
  if (data.date === date) return text;
  document.set('date', date);
  return document.toString({ lineWidth: 0 });
}

function keptSource(file: string): KeptSource | undefined {
  const ending = extname(file).slice(1);
  const extension = SOURCE_EXTENSIONS.find((known) => known === ending);
  const id = digestIdSchema.safeParse(basename(file, `.${ending}`));
  return id.success && extension !== undefined ? { id: id.data, extension } : undefined;
}

/** Every file of the folder but the notes beside the sources; there may be no folder yet. */
function listSources(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return orFailure(directory, () => readdirSync(directory))
    .filter(isSourceFile)
    .sort();
}

/** What is wrong with such a file is told by whoever checks the digests. */
function readDigest(path: string): Digest | undefined {
  try {
    return checkYaml(readFileSync(path, 'utf8'), digestSchema).value;
  } catch {
    return undefined;
  }
}
