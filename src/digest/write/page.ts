import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument, visit } from 'yaml';
import { type Paper, paperSchema } from '../../schema/index.ts';
import { printDocument, printFrontMatter, setFlow } from './frontMatter.ts';
import { stableJson } from './stableJson.ts';

/** All that is stored of a paper but the fingerprint, which is made from it. */
export type PaperFrontMatter = Omit<Paper, 'hash'>;

/** A page as it lies in `content/papers/`. */
export interface StoredPage {
  paper: Paper;
  /** The abstract as MDX. */
  body: string;
  /** Whether a curator changed the page after it was generated. */
  edited: boolean;
}

/** The order of keys in a page is the schema's. */
const KEYS = Object.keys(paperSchema.shape);

/** Keys that later digests may change without the page counting as another. */
const VOLATILE_KEYS: ReadonlySet<string> = new Set(['hash', 'digests', 'comments']);

/**
 * Prints a page of a paper.
 *
 * @param frontMatter what is stored of the paper
 * @param mdx the abstract as MDX; white space at its ends does not count
 * @returns the file's text, its front matter with a fingerprint of all of it
 */
export function printPage(frontMatter: PaperFrontMatter, mdx: string): string {
  const body = mdx.trim();
  const stated = Object.entries(frontMatter).filter(([, value]) => !isEmpty(value));
  const data = Object.fromEntries(stated);
  const pageHash = fingerprint(data, body);
  const ordered = KEYS.flatMap((key) => (key in data ? [[key, data[key]]] : []));
  const yaml = printFrontMatter({ ...Object.fromEntries(ordered), hash: pageHash });
  return `---\n${yaml}---\n\n${body}${body === '' ? '' : '\n'}`;
}

/** What is empty is left out of a page; the schema puts it back. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/**
 * Reads a page of a paper.
 *
 * @param text the file's text
 * @returns the page, or a sentence about what is wrong with it
 */
export function parsePage(text: string): StoredPage | { problem: string; line: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { problem: 'the page has no front matter between --- lines', line: 1 };
  const document = parseDocument(match[1] ?? '', { version: '1.1' });
  const [error] = document.errors;
  if (error !== undefined) {
    return {
      problem: error.message.split('\n')[0] ?? error.code,
      line: (error.linePos?.[0].line ?? 0) + 1,
    };
  }
  const data: unknown = document.toJS();
  const result = paperSchema.safeParse(data);
  if (!result.success) {
    const issue = result.error.issues[0];
    return { problem: `${issue?.path.join('.')}: ${issue?.message}`, line: 1 };
  }
  const body = text.slice(match[0].length).trim();
  const edited = result.data.hash !== fingerprint(data as PaperFrontMatter, body);
  return { paper: result.data, body, edited };
}

/** What later digests may change on a page that a curator edited. */
export type Amendments = Pick<Paper, 'digests'> & {
  [Key in 'comments' | 'authors' | 'identifiers' | 'links']?: Paper[Key] | undefined;
};

/**
 * Changes what later digests may change on a page that a curator edited, and nothing else.
 *
 * @param text the file's text
 * @param changes the new values; what is left out stays
 * @returns the file's text, comments and layout kept
 */
export function amendPage(text: string, changes: Amendments): string {
  const match = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (match === null) return text;
  const document = parseDocument(match[1] ?? '', { version: '1.1' });
  const present = document.toJS() as Record<string, unknown>;
  const changed = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(value, present[key]),
  );
  if (changed.length === 0) return text;
  for (const [key, value] of changed) {
    const node = document.createNode(value);
    visit(node, { Pair: (_key, pair) => setFlow(pair.key, pair.value) });
    setFlow(key, node);
    document.set(key, node);
  }
  return `---\n${printDocument(document)}---${text.slice(match[0].length)}`;
}

function fingerprint(frontMatter: object, body: string): string {
  return hash('sha256', stableJson([frontMatter, body], VOLATILE_KEYS)).slice(0, 16);
}
