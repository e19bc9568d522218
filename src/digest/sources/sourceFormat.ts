import type { Entry } from '../parse/entry.ts';
import type { Findings } from '../parse/findings.ts';
import type { DigestFacts } from '../parse/parseDigest.ts';
import type { Source } from '../read/decodeSource.ts';

/** A form in which papers come, behind one interface whatever its grammar. */
export interface SourceFormat {
  /** What it is called in messages. */
  name: string;
  /** The ending of the files that keep it. */
  extension: SourceExtension;
  /** Tells by a look at the content, never at the file's name, whether a source has this form. */
  recognizes: (source: Source) => boolean;
  /**
   * Gives the entries one by one as they are read, and in the end what the source says besides; what is
   * wrong becomes a finding, and nothing is thrown.
   */
  read: (source: Source, findings: Findings) => Generator<Entry, DigestFacts>;
}

/** The endings under which sources are kept. */
export const SOURCE_EXTENSIONS = ['txt', 'html', 'json', 'jsonl', 'xml'] as const;
export type SourceExtension = (typeof SOURCE_EXTENSIONS)[number];

/** Endings of files that a folder is searched for; what is in them is told by their content. */
const IMPORTABLE = /\.(?:txt|html?|json|jsonl|ndjson|xml|atom)$/i;

/**
 * Tells whether a file of a folder may be a source.
 *
 * @param file its name
 */
export function isSourceFile(file: string): boolean {
  return IMPORTABLE.test(file) && !file.startsWith('.');
}
