import { parseDocument } from 'yaml';
import { readPrintedYaml } from './printedYaml.ts';

/** The value of a page's front matter, or the first thing that is wrong with its YAML. */
export type FrontMatter =
  | { value: unknown; lineOf: (path: readonly PropertyKey[]) => number }
  | { problem: string; line: number };

/**
 * Reads the front matter of a page, of whatever kind and for whatever purpose: in YAML 1.2, where a
 * title `No` is a text and so is a day without quotes. The import quotes every text, so that readers of
 * older YAML see the same.
 *
 * @param yaml the text between the lines of dashes
 * @returns its value, and the line of the file on which a part of it stands; or what is wrong
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const printed = readPrintedYaml(yaml);
  if (printed !== undefined) return { value: printed, lineOf: (path) => lineOf(yaml, path) };
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 0) + 1;
    return { problem: error.message.split('\n')[0] ?? error.code, line };
  }
  try {
    return { value: document.toJS(), lineOf: (path) => lineOf(yaml, path) };
  } catch {
    // A few lines of aliases can stand for gigabytes, which the parser refuses.
    return { problem: 'its aliases (*name) stand for too much', line: 1 };
  }
}

/** Finds the line of a part of the front matter; where the part is missing, of what would hold it. */
function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const document = parseDocument(yaml);
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null || !('range' in node)) continue;
    const [start] = node.range as [number];
    return yaml.slice(0, start).split('\n').length + 1;
  }
  return 1;
}
