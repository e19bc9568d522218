import { type Diagnostic, hasErrors } from '../../src/digest/diagnostic.ts';
import type { Entry } from '../../src/digest/parse/entry.ts';
import { findingsFor } from '../../src/digest/parse/findings.ts';
import type { DigestFacts } from '../../src/digest/parse/parseDigest.ts';
import { decodeSource, type Source } from '../../src/digest/read/decodeSource.ts';
import type { SourceFormat } from '../../src/digest/sources/sourceFormat.ts';

/** A digest with all of its entries. */
export interface WholeDigest extends Omit<DigestFacts, 'markup'> {
  entries: Entry[];
  diagnostics: Diagnostic[];
}

/**
 * Decodes a source that is known to be text.
 *
 * @param bytes its bytes or its text
 * @throws where it cannot be decoded
 */
export function decodeWhole(bytes: Uint8Array | string): Source {
  const { source } = decodeSource([Buffer.from(bytes as string)], 'input');
  if (source === undefined) throw new Error('not decoded');
  return source;
}

/**
 * Reads all of a source at once, as the import does entry by entry.
 *
 * @param read the reader of its form
 * @param source the source
 * @returns the entries, none where a finding forbids to publish them, and what the source says besides
 */
export function readWhole(read: SourceFormat['read'], source: Source): WholeDigest {
  const findings = findingsFor(source.file);
  const entries: Entry[] = [];
  const reading = read(source, findings);
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) entries.push(step.value);
  const { diagnostics } = findings;
  const { markup, ...facts } = step.value;
  const marked = markup === undefined ? entries : entries.map((entry) => ({ ...entry, markup }));
  return { ...facts, entries: hasErrors(diagnostics) ? [] : marked, diagnostics };
}
