import { hashOf } from '../../files/fingerprint.ts';
import type { Slug, TopicId } from '../../schema/index.ts';
import { gainsOf } from '../identify/mergePaper.ts';
import { amendPage, printPage } from '../write/page.ts';
import { type Library, pagePath } from './openLibrary.ts';
import type { PageState, StoredState } from './openPageState.ts';

/** What can become of a paper's page, in the order in which a report tells it. */
export const PAGE_OUTCOMES = ['new', 'updated', 'unchanged', 'merged', 'kept'] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];

/** What is to become of a paper's page. */
export interface PagePlan {
  slug: Slug;
  /**
   * `merged`: the page is now named by one digest more; `kept`: a curator edited the page, and only
   * what other digests know of the paper is brought up to date.
   */
  outcome: PageOutcome;
  /** Where the page lies below the content folder. */
  path: string;
  /** The topics on the page: a curator's own where the page is kept. */
  topics: TopicId[];
  /** The title for display, as the page will have it. */
  title: string;
  /** The fingerprint of its text as it is stored, where it is. */
  storedHash?: string;
  /** Its new text, where it changes. */
  text?: string;
  /** The fingerprint of its text as it shall be. */
  hash: string;
  /** Where it lay before, if it moves. */
  formerPath?: string;
}

/**
 * Tells what is to become of a paper's page.
 *
 * @param library the papers published so far
 * @param state the paper, all entries of the import merged into it
 * @param folder the year's folder in which the page shall lie
 * @param kept whether a curator edited the page, so that it stays as it is
 */
export function planPage(
  library: Library,
  state: PageState,
  folder: string,
  kept: boolean,
): PagePlan {
  const { published, stored, frontMatter, body } = state;
  const { slug } = published;
  const path = pagePath({ slug, folder });
  if (kept && stored) return planKept(library, state, path, stored);
  const text = printPage(frontMatter, body);
  const { topics, title } = frontMatter;
  const page = { slug, path, topics, title, hash: hashOf(text) };
  if (stored === undefined) return { ...page, outcome: 'new', text };
  const storedHash = stored.hash;
  const formerPath = pagePath(published);
  const hasMoved = path !== formerPath;
  if (page.hash === storedHash && !hasMoved) return { ...page, outcome: 'unchanged', storedHash };
  const outcome = frontMatter.digests.length > stored.digests ? 'merged' : 'updated';
  return { ...page, outcome, storedHash, text, ...(hasMoved && { formerPath }) };
}

/** The page of a curator, who may have changed it since it was read: then what is there stays. */
function planKept(
  library: Library,
  { published, frontMatter }: PageState,
  path: string,
  stored: StoredState,
): PagePlan {
  const page = library.readPage(published);
  const { topics, title } = page?.paper ?? frontMatter;
  const { slug } = published;
  const plan = { slug, path, topics, title, outcome: 'kept', storedHash: stored.hash } as const;
  if (page === undefined) return { ...plan, hash: stored.hash };
  const { digests, comments } = frontMatter;
  // What a curator took away stays away, unless a digest that is new to the page says it.
  const known = new Set(page.paper.digests.map(({ id }) => id));
  const gains = digests.some(({ id }) => !known.has(id)) ? gainsOf(page.paper, frontMatter) : {};
  const text = amendPage(page.text, { digests, comments, ...gains });
  return { ...plan, hash: hashOf(text), ...(text !== page.text && { text }) };
}

/** The folder of a paper: its year, or `undated`. */
export function yearFolder(date: string | undefined): string {
  if (date === undefined) return 'undated';
  const year = date.slice(0, 4);
  const known = years.get(year);
  if (known === undefined) years.set(year, year);
  return known ?? year;
}

/** Papers of one year share its name, which each would else hold on its own. */
const years = new Map<string, string>();
