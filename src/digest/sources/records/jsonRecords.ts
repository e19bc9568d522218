import type { Findings } from '../../parse/findings.ts';
import type { Source } from '../../read/decodeSource.ts';
import { openingOf } from '../openingOf.ts';
import type { SourceFormat } from '../sourceFormat.ts';
import { collectRecords, type LocatedRecord } from './collectRecords.ts';
import { asObject, type JsonObject } from './fields.ts';
import { splitJsonArray } from './jsonArray.ts';
import { parseJson } from './parseJson.ts';

/** Where an object keeps its list of papers. */
const LISTS = ['dailyPapers', 'papers', 'searchResults', 'results', 'items', 'data'];

/** One JSON value: the array of the Hub's `daily_papers`, or an object that holds such a list. */
export const jsonRecords: SourceFormat = {
  name: 'JSON',
  extension: 'json',
  recognizes: (source) => /^(?:\[\s*(?:\{|\]|$)|\{\s*(?:"|\}|$))/.test(openingOf(source)),
  read: (source, findings) => {
    const isArray = openingOf(source).startsWith('[');
    const records = isArray ? fromArray(source, findings) : fromObject(source, findings);
    return collectRecords(records, findings);
  },
};

function* fromArray({ lines }: Source, findings: Findings): Generator<LocatedRecord> {
  for (const element of splitJsonArray(lines)) {
    const parsed = parseJson(element.text, element.lines[0], findings);
    if (parsed === undefined) return;
    yield { value: parsed.value, lines: element.lines };
  }
}

function fromObject(source: Source, findings: Findings): LocatedRecord[] {
  const lines = [...source.lines];
  const object = asObject(parseJson(lines.join('\n'), 1, findings)?.value);
  return listOf(object ?? {}).map((value) => ({ value, lines: [1, lines.length] }));
}

/**
 * Finds the list of papers in an object.
 *
 * @param object an answer, or the data of a page
 * @returns the list under one of the usual names; the object alone where it is a paper itself
 */
export function listOf(object: JsonObject): unknown[] {
  for (const name of LISTS) {
    const list = Object.hasOwn(object, name) ? object[name] : undefined;
    if (Array.isArray(list)) return list;
  }
  return 'title' in object || 'paper' in object ? [object] : [];
}
