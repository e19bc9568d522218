/** An element of a JSON array as it stands in the text. */
export interface JsonElement {
  text: string;
  /** Its first and last line, counted from 1. */
  lines: [number, number];
}

/** Signs that matter between the elements of an array. */
const STRUCTURE = /["[\]{},\n]/g;
const STRING_END = /["\\\n]/g;

/**
 * Cuts a JSON array into its elements without reading them, so that one broken element is known by
 * its lines and a large array is never one tree. Nothing is checked but brackets and strings.
 *
 * @param text a text whose first sign besides white space is `[`
 * @returns the elements in order, one at a time; an empty one at the end where no bracket closes the
 *   array
 */
export function* splitJsonArray(text: string): Generator<JsonElement> {
  let depth = 0;
  let line = 1;
  let from = 0;
  STRUCTURE.lastIndex = 0;
  const element = (to: number): JsonElement | undefined => {
    const raw = text.slice(from, to);
    const body = raw.trim();
    if (body === '') return undefined;
    const tail = countLines(raw.slice(raw.trimEnd().length));
    return { text: body, lines: [line - countLines(raw.trimStart()), line - tail] };
  };
  for (let match = STRUCTURE.exec(text); match !== null; match = STRUCTURE.exec(text)) {
    const at = match.index;
    const sign = match[0];
    if (sign === '\n') {
      line += 1;
    } else if (sign === '"') {
      const end = stringEnd(text, at + 1);
      line += end.lines;
      STRUCTURE.lastIndex = end.at;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth === 1) from = at + 1;
    } else if (sign === ',') {
      if (depth !== 1) continue;
      const found = element(at);
      if (found) yield found;
      from = at + 1;
    } else {
      depth -= 1;
      if (depth > 0) continue;
      const found = element(at);
      if (found) yield found;
      return;
    }
  }
  const found = element(text.length);
  if (found) yield found;
  yield { text: '', lines: [line, line] };
}

function stringEnd(text: string, from: number): { at: number; lines: number } {
  let lines = 0;
  STRING_END.lastIndex = from;
  for (let match = STRING_END.exec(text); match !== null; match = STRING_END.exec(text)) {
    if (match[0] === '"') return { at: match.index + 1, lines };
    if (match[0] === '\n') lines += 1;
    else STRING_END.lastIndex = match.index + 2;
  }
  return { at: text.length, lines };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
