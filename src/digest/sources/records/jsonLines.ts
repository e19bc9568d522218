import { findingsFor } from '../../parse/findings.ts';
import type { Source } from '../../read/decodeSource.ts';
import type { SourceFormat } from '../sourceFormat.ts';
import { collectRecords, type LocatedRecord } from './collectRecords.ts';
import { asObject } from './fields.ts';
import { parseJson } from './parseJson.ts';

/** JSON lines, a record a line: arXiv's metadata snapshot, or records of the Hub. */
export const jsonLines: SourceFormat = {
  name: 'JSON lines',
  extension: 'jsonl',
  recognizes({ lines }) {
    const first = lines.findIndex((line) => line.trim() !== '');
    const record = readObject(lines[first] ?? '');
    if (record === undefined) return false;
    const next = lines.slice(first + 1, first + 20).find((line) => line.trim() !== '');
    return next === undefined
      ? typeof record.title === 'string' || asObject(record.paper) !== undefined
      : next.trimStart().startsWith('{');
  },
  read(source) {
    const findings = findingsFor(source);
    return collectRecords(locate(source, findings), findings);
  },
};

function readObject(line: string) {
  const text = line.replace(/^[\s\ufeff]+/, '');
  if (!text.startsWith('{')) return undefined;
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The records up to the first that is no JSON, which is an error. */
function* locate(
  { lines }: Source,
  findings: Parameters<typeof parseJson>[2],
): Generator<LocatedRecord> {
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const parsed = parseJson(text, index + 1, findings);
    if (parsed === undefined) return;
    yield { value: parsed.value, lines: [index + 1, index + 1] };
  }
}
