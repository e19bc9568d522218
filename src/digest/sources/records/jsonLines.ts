import type { Findings } from '../../parse/findings.ts';
import type { Source } from '../../read/decodeSource.ts';
import type { SourceFormat } from '../sourceFormat.ts';
import { collectRecords, type LocatedRecord } from './collectRecords.ts';
import { asObject } from './fields.ts';
import { parseJson } from './parseJson.ts';

/** So many lines below the first one are looked at. */
const NEAR = 20;

/** JSON lines, a record a line: arXiv's metadata snapshot, or records of the Hub. */
export const jsonLines: SourceFormat = {
  name: 'JSON lines',
  extension: 'jsonl',
  recognizes({ lines }) {
    const [first, next] = firstTexts(lines);
    const record = readObject(first ?? '');
    if (record === undefined) return false;
    return next === undefined
      ? typeof record.title === 'string' || asObject(record.paper) !== undefined
      : next.trimStart().startsWith('{');
  },
  read: (source, findings) => collectRecords(locate(source, findings), findings),
};

/** The first line that is not blank, and the next one if it is near. */
function firstTexts(lines: Iterable<string>): string[] {
  const texts: string[] = [];
  let below = 0;
  for (const line of lines) {
    if (texts.length > 0) below += 1;
    if (below === NEAR) break;
    if (line.trim() !== '') texts.push(line);
    if (texts.length === 2) break;
  }
  return texts;
}

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
function* locate({ lines }: Source, findings: Findings): Generator<LocatedRecord> {
  let number = 0;
  for (const line of lines) {
    number += 1;
    const text = line.trim();
    if (text === '') continue;
    const parsed = parseJson(text, number, findings);
    if (parsed === undefined) return;
    yield { value: parsed.value, lines: [number, number] };
  }
}
