/** An element of a JSON array as it stands in the text. */
export interface JsonElement {
  text: string;
  /** Its first and last line, counted from 1. */
  lines: [number, number];
}

/** Signs that matter between the elements of an array. */
const STRUCTURE = /["[\]{},]/g;
const STRING_END = /["\\]/g;

/**
 * Cuts a JSON array into its elements without reading them, so that one broken element is known by
 * its lines and a large array is never one text nor one tree. Nothing is checked but brackets and strings.
 * Several arrays, one behind the other, are read as one: answers that were put together in a file.
 *
 * @param lines a text whose first sign besides white space is `[`
 * @returns the elements in order, one at a time; what stands outside of arrays as an element too; an empty
 *   one at the end where no bracket closes the array
 */
export function* splitJsonArray(lines: Iterable<string>): Generator<JsonElement> {
  let depth = 0;
  let isInString = false;
  let number = 0;
  // What stands of the element in the lines above.
  let begun = '';
  for (const line of lines) {
    number += 1;
    let from = 0;
    for (let at = 0; at < line.length; ) {
      if (isInString) {
        const end = endOfString(line, at);
        isInString = end === undefined;
        at = end ?? line.length;
        continue;
      }
      STRUCTURE.lastIndex = at;
      const match = STRUCTURE.exec(line);
      if (match === null) break;
      const sign = match[0];
      at = match.index + 1;
      if (depth === 0) {
        if (sign !== '[') continue;
        yield* elementOf(begun + line.slice(from, match.index), number);
      }
      if (sign === '"') isInString = true;
      else if (sign === '[' || sign === '{') {
        depth += 1;
        if (depth > 1) continue;
        from = at;
        begun = '';
      } else {
        if (sign !== ',') depth -= 1;
        if (sign === ',' ? depth !== 1 : depth > 0) continue;
        yield* elementOf(begun + line.slice(from, match.index), number);
        from = at;
        begun = '';
      }
    }
    begun += `${line.slice(from)}\n`;
  }
  yield* elementOf(begun.slice(0, -1), number);
  if (depth > 0) yield { text: '', lines: [number, number] };
}

/** Where a string ends that has begun before; nothing where it goes on in the next line. */
function endOfString(line: string, from: number): number | undefined {
  STRING_END.lastIndex = from;
  for (let match = STRING_END.exec(line); match !== null; match = STRING_END.exec(line)) {
    if (match[0] === '"') return match.index + 1;
    STRING_END.lastIndex = match.index + 2;
  }
  return undefined;
}

/** The element in a piece of the text that ends in a line; none where the piece is blank. */
function* elementOf(raw: string, line: number): Generator<JsonElement> {
  const text = raw.trim();
  if (text === '') return;
  const tail = countLines(raw.slice(raw.trimEnd().length));
  yield { text, lines: [line - countLines(raw.trimStart()), line - tail] };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
