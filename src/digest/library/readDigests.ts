import type { DigestId } from '../../schema/index.ts';
import { compareDigestIds } from '../../schema/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import type { DigestBytes, ImportOptions } from '../importTypes.ts';
import type { ParsedDigest } from '../parse/parseDigest.ts';
import { decodeSource } from '../read/decodeSource.ts';
import { readSource } from '../read/readSource.ts';
import { recognizeSource } from '../sources/recognizeSource.ts';
import type { SourceExtension } from '../sources/sourceFormat.ts';
import { settleDigestDate } from './digestDate.ts';
import { openDigestSources } from './digestSources.ts';

/** A digest as it was read and parsed. */
export interface ReadDigest {
  file: string;
  /** Where it lies, if on the disk. */
  path: string | undefined;
  bytes: Uint8Array;
  /** The ending under which the source is kept. */
  extension: SourceExtension;
  /** The day that it was asked for by, and where it came from. */
  asked: Pick<DigestBytes, 'date' | 'origin'>;
  digest: ParsedDigest;
}

/** A digest that has its day and its name. */
export interface DatedDigest extends ReadDigest {
  id: DigestId;
  date: string;
}

/** Reads and parses all digests; those with errors are left out. */
export function readDigests(options: ImportOptions, diagnostics: Diagnostic[]): ReadDigest[] {
  const digests: ReadDigest[] = [];
  for (const input of options.digests) {
    const read =
      'path' in input
        ? readSource(input.path)
        : { ...decodeSource(input.bytes, input.name), bytes: input.bytes };
    if (read.error !== undefined) {
      diagnostics.push(read.error);
      continue;
    }
    const { extension, read: parse } = recognizeSource(read.source);
    const digest = parse(read.source);
    diagnostics.push(...digest.diagnostics);
    if (hasErrors(digest.diagnostics)) continue;
    const path = 'path' in input ? input.path : undefined;
    const asked = 'path' in input ? {} : input;
    digests.push({ file: read.source.file, path, bytes: read.bytes, extension, asked, digest });
  }
  return digests;
}

/** Dates and names all digests, oldest first, so that slugs do not depend on their order. */
export function dateDigests(
  { contentDirectory, date: givenDate }: ImportOptions,
  inputs: readonly ReadDigest[],
  diagnostics: Diagnostic[],
): DatedDigest[] {
  const sources = openDigestSources(contentDirectory);
  const digests = new Map<DigestId, DatedDigest>();
  for (const input of inputs) {
    const kept = input.path === undefined ? undefined : sources.keptFile(input.path);
    const given = givenDate ?? (kept && sources.dateOf(kept.id));
    const dated =
      input.asked.date === undefined
        ? settleDigestDate(input.digest, { file: input.file, given })
        : { date: input.asked.date, diagnostics: [] };
    diagnostics.push(...dated.diagnostics);
    if (dated.date === undefined) continue;
    const source = kept ?? sources.identify(dated.date, input.bytes, input.extension);
    digests.set(source.id, { ...input, ...source, date: dated.date });
  }
  return [...digests.values()].sort((a, b) => compareDigestIds(a.id, b.id));
}
