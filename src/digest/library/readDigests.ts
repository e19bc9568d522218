import type { DigestId } from '../../schema/index.ts';
import { compareDigestIds } from '../../schema/index.ts';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import type { ImportOptions } from '../importTypes.ts';
import type { Entry } from '../parse/entry.ts';
import { NO_FINDINGS, quoteLines } from '../parse/findings.ts';
import { decodeLines } from '../read/decodeLines.ts';
import { type Decoded, decodeSource } from '../read/decodeSource.ts';
import type { InspectedBytes } from '../read/inspectBytes.ts';
import { openingError } from '../read/openingError.ts';
import { unchangedBytes } from '../read/sourceBytes.ts';
import { recognizeSource } from '../sources/recognizeSource.ts';
import type { SourceExtension, SourceFormat } from '../sources/sourceFormat.ts';
import { settleDigestDate } from './digestDate.ts';
import { openDigestSources } from './digestSources.ts';
import type { GatheredDigest } from './gatherDigests.ts';
import { type DigestSurvey, surveyDigest } from './surveyDigest.ts';

/** A digest that was gone through once and is known to be whole. Neither its bytes nor its entries are held. */
export interface ReadDigest
  extends Omit<GatheredDigest, 'length'>,
    Pick<InspectedBytes, 'encoding' | 'fingerprint'> {
  /** Whether characters are left out of it. */
  hasUnusable: boolean;
  format: SourceFormat;
  says: DigestSurvey;
}

/** A digest that has its day and its name. */
export interface DatedDigest extends ReadDigest {
  id: DigestId;
  /** The ending under which the source is kept. */
  extension: SourceExtension;
  date: string;
}

/** Goes through all digests; those with errors are left out. */
export function readDigests(
  gathered: readonly GatheredDigest[],
  diagnostics: Diagnostic[],
): ReadDigest[] {
  const digests: ReadDigest[] = [];
  for (const { length: _, ...digest } of gathered) {
    const decoded = decode(digest);
    if (decoded.error !== undefined) {
      diagnostics.push(decoded.error);
      continue;
    }
    const { source, inspected } = decoded;
    const format = recognizeSource(source);
    const says = surveyDigest(source, format);
    const { encoding, fingerprint, warning } = inspected;
    if (warning !== undefined) {
      quoteLines([warning], source);
      diagnostics.push(warning);
    }
    diagnostics.push(...says.diagnostics);
    if (hasErrors(says.diagnostics)) continue;
    const hasUnusable = warning !== undefined;
    digests.push({ ...digest, encoding, fingerprint, hasUnusable, format, says });
  }
  return digests;
}

function decode({ bytes, file }: Pick<GatheredDigest, 'bytes' | 'file'>): Decoded {
  try {
    return decodeSource(bytes, file);
  } catch (cause) {
    return { error: openingError(cause, file) };
  }
}

/**
 * Reads the entries of a digest, one at a time.
 *
 * @param digest the digest, which was gone through before
 * @returns its entries; going through them throws a `SourceFailure` where it is another digest by now
 */
export function* entriesOf(digest: ReadDigest): Generator<Entry, void> {
  const { file, bytes, fingerprint, encoding, hasUnusable, format, says } = digest;
  const unchanged = unchangedBytes(bytes, fingerprint, file);
  const lines = decodeLines(unchanged, encoding, hasUnusable);
  const { markup } = says;
  for (const entry of format.read({ file, lines }, NO_FINDINGS)) {
    yield markup === undefined ? entry : { ...entry, markup };
  }
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
        ? settleDigestDate(input.says, { file: input.file, given })
        : { date: input.asked.date, diagnostics: [] };
    diagnostics.push(...dated.diagnostics);
    if (dated.date === undefined) continue;
    const { extension } = input.format;
    const source = kept ?? sources.identify(dated.date, input.fingerprint, extension);
    digests.set(source.id, { ...input, ...source, date: dated.date });
  }
  return [...digests.values()].sort((a, b) => compareDigestIds(a.id, b.id));
}
