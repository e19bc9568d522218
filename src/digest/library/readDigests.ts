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
  extends GatheredDigest,
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
  /** Whether the curator gave that day now, so that what is stored of it is out of date. */
  isDateGiven: boolean;
}

/** Goes through all digests; those with errors are left out. */
export function readDigests(
  gathered: readonly GatheredDigest[],
  diagnostics: Diagnostic[],
): ReadDigest[] {
  const digests: ReadDigest[] = [];
  for (const digest of gathered) {
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
    const { asked, file, path, says } = input;
    const kept =
      (path === undefined ? undefined : sources.keptFile(path)) ??
      // Two days that were asked for by their days are two digests, even with the same papers.
      (asked.date === undefined ? sources.holding(input, givenDate) : undefined);
    const stored = kept && sources.dateOf(kept.id);
    const dated =
      asked.date === undefined
        ? settleDigestDate(says, { file, given: givenDate ?? stored })
        : { date: asked.date, diagnostics: [] };
    diagnostics.push(...dated.diagnostics);
    const { date } = dated;
    if (date === undefined) continue;
    const isDateGiven = asked.date === undefined && date === givenDate;
    if (kept !== undefined && isDateGiven && stored !== date) {
      diagnostics.push(redated(file, kept.id, date));
    }
    const source = kept ?? sources.identify(date, input, input.format.extension);
    digests.set(source.id, { ...input, ...source, date, isDateGiven });
  }
  return [...digests.values()].sort((a, b) => compareDigestIds(a.id, b.id));
}

/** The address of a digest is published, so it keeps its name whatever its day is. */
function redated(file: string, id: DigestId, date: string): Diagnostic {
  return {
    code: 'digest-redated',
    severity: 'warning',
    file,
    message: `the library has this digest as ${id}; it is of ${date} from now on, and keeps its address /digests/${id}/`,
    remedy: `Correct “date:” in content/digests/${id}.yaml if that was not meant`,
  };
}
