import { parseDocument } from 'yaml';
import { readPrintedYaml } from './printedYaml.ts';

/** The value of a page's front matter, or the first thing that is wrong with its YAML. */
export type FrontMatter =
  | { value: unknown; lineOf: (path: readonly PropertyKey[]) => number }
  | { problem: string; line: number };

/**
 * Reads the front matter of a page.
 *
 * @param yaml the text between the lines of dashes; YAML 1.1, as the import prints it
 * @returns its value, and the line of the file on which a part of it stands; or what is wrong
 */
export function readFrontMatter(yaml: string): FrontMatter {
  const printed = readPrintedYaml(yaml);
  if (printed !== undefined) return { value: printed, lineOf: (path) => lineOf(yaml, path) };
  const document = parseDocument(yaml, { version: '1.1' });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = (error.linePos?.[0].line ?? 0) + 1;
    return { problem: error.message.split('\n')[0] ?? error.code, line };
  }
  return { value: document.toJS(), lineOf: (path) => lineOf(yaml, path) };
}

/** Finds the line of a part of the front matter; where the part is missing, of what would hold it. */
function lineOf(yaml: string, path: readonly PropertyKey[]): number {
  const document = parseDocument(yaml, { version: '1.1' });
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node !== 'object' || node === null || !('range' in node)) continue;
    const [start] = node.range as [number];
    return yaml.slice(0, start).split('\n').length + 1;
  }
  return 1;
}
