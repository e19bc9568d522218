import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceVersion } from '../../files/sourceVersion.ts';
import { writeWhole } from '../../files/writeWhole.ts';
import type { DigestId, Slug } from '../../schema/index.ts';
import type { Entry } from '../parse/entry.ts';

/** An entry of a digest whose paper's page holds all that it says. */
export interface KnownEntry {
  slug: Slug;
  /** The fingerprint of the page's text. */
  hash: string;
  /** The title on the page. */
  title: string;
}

/** What earlier imports made of entries: by a fingerprint of the entry and of everything that decides. */
export interface ImportMemory {
  recall(key: string): KnownEntry | undefined;
  note(key: string, known: KnownEntry): void;
  /** Keeps all that was noted or recalled. Where it cannot be kept, the next import takes longer. */
  save(): void;
}

/** So many bytes of a fingerprint are a key. */
const KEY_BYTES = 16;
/** So many characters are written at once. */
const WRITTEN_TOGETHER = 1 << 16;

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What decides about a page beside its entry and the topics: the program and its packages. */
const PROGRAM = ['src/digest', 'src/schema', 'src/stored', 'src/text', 'package-lock.json'];

/** An import that remembers nothing. */
export const NO_MEMORY: ImportMemory = { recall: () => undefined, note: () => {}, save: () => {} };

/**
 * Opens the memory of a library. It is void where the program, its model or the topics have changed
 * since: then every entry is restored again.
 *
 * @param file where it is kept; it may be deleted at any time
 * @param contentDirectory the content folder
 * @param programDirectory the folder of this project
 */
export function openImportMemory(
  file: string,
  contentDirectory: string,
  programDirectory: string = ROOT,
): ImportMemory {
  const version = `${sourceVersion(programDirectory, PROGRAM)} ${sourceVersion(contentDirectory, ['topics'])}`;
  const before = readMemory(file, version);
  const now = new Map<string, KnownEntry>();
  return {
    recall: (key) => before.get(key),
    note(key, known) {
      now.set(key, known);
    },
    save() {
      const hashes = new Map([...now.values()].map(({ slug, hash }) => [slug, hash]));
      for (const [key, known] of before) {
        const hash = hashes.get(known.slug);
        // An entry of another digest stays known as long as its page stays as it is.
        if (!now.has(key) && (hash === undefined || hash === known.hash)) now.set(key, known);
      }
      writeMemory(file, version, now);
    },
  };
}

/**
 * Makes the key under which an entry is remembered.
 *
 * @param entry the entry with its lines
 * @param digest the digest that it stands in
 * @param date the digest's day as `YYYY-MM-DD`, which gives the years that are not printed
 */
export function entryKey(entry: Entry, digest: DigestId, date: string): string {
  const all = JSON.stringify([digest, date, entry]);
  return hash('sha256', all, 'buffer').toString('base64url', 0, KEY_BYTES);
}

function readMemory(file: string, version: string): Map<string, KnownEntry> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    if (kept.version !== version) return new Map();
    return new Map(
      Object.entries<[Slug, string, string]>(kept.entries).map(([key, [slug, hash, title]]) => [
        key,
        { slug, hash, title },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Line by line, so that the text of all is never held. */
function writeMemory(file: string, version: string, entries: Map<string, KnownEntry>): void {
  try {
    writeWhole(file, printMemory(version, entries));
  } catch {
    // A folder that cannot be written is no reason to fail.
  }
}

function* printMemory(version: string, entries: Map<string, KnownEntry>): Generator<string, void> {
  let text = `{"version":${JSON.stringify(version)},"entries":{`;
  let end = '';
  for (const [key, { slug, hash, title }] of entries) {
    text += `${end}\n${JSON.stringify(key)}:${JSON.stringify([slug, hash, title])}`;
    end = ',';
    if (text.length < WRITTEN_TOGETHER) continue;
    yield text;
    text = '';
  }
  yield `${text}\n}}\n`;
}
