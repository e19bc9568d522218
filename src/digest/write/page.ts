import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument, visit } from 'yaml';
import { type Paper, paperSchema } from '../../schema/index.ts';
import { readFrontMatter } from '../../stored/readFrontMatter.ts';
import { NO_FRONT_MATTER, splitPage } from '../../stored/splitPage.ts';
import { printDocument, printFrontMatter, quoteTexts, setFlow } from './frontMatter.ts';
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
  const parts = splitPage(text);
  if (parts === undefined) return { problem: NO_FRONT_MATTER, line: 1 };
  const { frontMatter, body } = parts;
  const read = readFrontMatter(frontMatter);
  if ('problem' in read) return read;
  const result = paperSchema.safeParse(read.value);
  if (!result.success) {
    const { path = [], message = '' } = result.error.issues[0] ?? {};
    return { problem: `${path.join('.')}: ${message}`, line: read.lineOf(path) };
  }
  const edited = result.data.hash !== fingerprint(read.value as PaperFrontMatter, body);
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
  const parts = splitPage(text);
  if (parts === undefined) return text;
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n', start + parts.frontMatter.length) + 1;
  const document = parseDocument(parts.frontMatter);
  const present = document.toJS() as Record<string, unknown>;
  const changed = Object.entries(changes).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(value, present[key]),
  );
  if (changed.length === 0) return text;
  for (const [key, value] of changed) {
    const node = document.createNode(value);
    quoteTexts(node);
    visit(node, { Pair: (_key, pair) => setFlow(pair.key, pair.value) });
    setFlow(key, node);
    document.set(key, node);
  }
  return text.slice(0, start) + printDocument(document) + text.slice(end);
}

function fingerprint(frontMatter: object, body: string): string {
  return hash('sha256', stableJson([frontMatter, body], VOLATILE_KEYS)).slice(0, 16);
}
