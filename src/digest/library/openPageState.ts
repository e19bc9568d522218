import { hashOf } from '../../files/fingerprint.ts';
import type { DigestId, Slug } from '../../schema/index.ts';
import type { PublishedPaper } from '../../stored/permalinks.ts';
import type { PaperText } from '../identify/mergePaper.ts';
import type { Library } from './openLibrary.ts';

/** A paper that this import has met, as it is stored and as it shall be. */
export interface PageState extends PaperText {
  published: PublishedPaper;
  stored: StoredState | undefined;
  /** Digests of this import that named the paper already. */
  met: readonly DigestId[];
  /** The keys of their entries, under which these are remembered. */
  keys: readonly string[];
}

/** What is remembered of a page as it is stored; its text is read again where it is needed. */
export interface StoredState {
  hash: string;
  edited: boolean;
  digests: number;
}

/**
 * Reads a paper's page as it is stored.
 *
 * @param library the papers published so far
 * @param slug the paper
 * @param before digests of this import that named the paper already, and the keys of their entries
 * @returns the state to begin with; nothing where the paper has no page
 */
export function openPageState(
  library: Library,
  slug: Slug,
  { met, keys }: Pick<PageState, 'met' | 'keys'> = { met: [], keys: [] },
): PageState | undefined {
  const published = library.register.papers.get(slug);
  const page = published && library.readPage(published);
  if (published === undefined || page === undefined) return undefined;
  const { hash: _, ...frontMatter } = page.paper;
  const { text, edited, body } = page;
  const stored = { hash: hashOf(text), edited, digests: frontMatter.digests.length };
  return { published, stored, frontMatter, body, met, keys };
}
