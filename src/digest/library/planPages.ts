import type { Appearance, DigestId, Slug, TopicId } from '../../schema/index.ts';
import type { AnnotatedPaper } from '../annotate/annotatePaper.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { gainsOf, mergePaper, type PaperText } from '../identify/mergePaper.ts';
import { areNearTitles } from '../identify/nearTitles.ts';
import type { PublishedPaper } from '../identify/permalinks.ts';
import {
  areDistinct,
  identifierKeys,
  isNearAbstract,
  isSameAbstract,
  titleKey,
} from '../identify/sameness.ts';
import { hashOf } from '../write/fileChanges.ts';
import { amendPage, printPage } from '../write/page.ts';
import type { DraftStore } from './draftStore.ts';
import type { KnownEntry } from './importMemory.ts';
import { type Library, pagePath } from './openLibrary.ts';
import { createPageStates } from './pageStates.ts';

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

/** Plans the pages of an import, entry by entry. */
export interface PagePlanner {
  /**
   * Plans one entry of a digest; `file` is the digest's name for messages.
   * Tells the slug of its paper, and whether the digest has the paper twice, so that this entry counts not.
   */
  plan(
    paper: AnnotatedPaper,
    appearance: Appearance,
    file: string,
  ): { slug: Slug; isRepeated: boolean };
  /** Notes an entry that its paper's page holds already, word for word. */
  skip(entry: KnownEntry, digest: DigestId): void;
  /** Tells what becomes of each page, once every entry is planned; to be gone through once. */
  pages(): Generator<PagePlan, void>;
  /** What was noticed so far. */
  diagnostics: Diagnostic[];
}

/** A paper that this import has met, as it is stored and as it shall be. */
interface PageState extends PaperText {
  published: PublishedPaper;
  stored: StoredState | undefined;
  /** Digests of this import that named the paper already. */
  met: Set<DigestId>;
}

/** What is remembered of a page as it is stored; its text is read again where it is needed. */
interface StoredState {
  hash: string;
  edited: boolean;
  digests: number;
}

/**
 * Plans the pages of an import: finds each paper again or gives it a permalink. A later digest's
 * text wins over an earlier one's, whatever the order of import; a page never loses a digest.
 *
 * @param library the papers published so far; its register learns of the new ones
 * @param drafts where texts wait that are not needed at the moment
 * @param force whether pages that a curator edited are written anew, each with a warning
 */
export function openPlanner(library: Library, drafts: DraftStore, force = false): PagePlanner {
  const states = createPageStates<PageState>(drafts);
  const skipped = new Map<Slug, { known: KnownEntry; digests: Set<DigestId> }>();
  const diagnostics: Diagnostic[] = [];
  const stateOf = (slug: Slug) =>
    states.get(slug) ?? openState(library, slug, skipped.get(slug)?.digests);

  const plan: PagePlanner['plan'] = (paper, appearance, file) => {
    const { source, identifiers } = paper.frontMatter;
    const key = titleKey(source.title);
    const names = identifierKeys(identifiers);
    const named = library.register.slugByIdentifiers(names);
    const slugs = library.register
      .slugsByTitle(key)
      .filter((slug) => slug !== named && !hasOtherIdentifier(library, slug, names));
    const known =
      (named && stateOf(named)) ??
      slugs.map(stateOf).find((state) => state !== undefined && isSamePaper(state, paper));
    const near = known ?? (slugs.length > 0 ? undefined : findNear(library, paper, stateOf));
    if (near !== known && near !== undefined) {
      diagnostics.push(nearTitle(file, appearance, paper, near));
    }
    const found = known ?? near;
    if (found === undefined) {
      const orphan = [...(named === undefined ? [] : [named]), ...slugs].find(
        (slug) => !states.has(slug) && isGone(library, slug),
      );
      if (slugs.length > 0 && orphan === undefined)
        diagnostics.push(sharedTitle(file, appearance, paper, slugs));
      const folder = yearFolder(paper.frontMatter.date);
      const published =
        (orphan && library.register.papers.get(orphan)) ??
        library.register.enter(paper.plainTitle, key, folder);
      states.set(published.slug, {
        published,
        stored: undefined,
        frontMatter: { ...paper.frontMatter, slug: published.slug, digests: [appearance] },
        body: paper.body,
        met: new Set([appearance.id]),
      });
      library.register.addNames(published.slug, key, names);
      return { slug: published.slug, isRepeated: false };
    }
    const isRepeated = found.met.has(appearance.id);
    if (isRepeated) diagnostics.push(repeated(file, appearance, paper));
    else {
      const page = { ...paper.frontMatter, slug: found.published.slug, digests: [appearance] };
      Object.assign(found, mergePaper(found, { frontMatter: page, body: paper.body }));
    }
    found.met.add(appearance.id);
    states.set(found.published.slug, found);
    library.register.addNames(found.published.slug, key, names);
    return { slug: found.published.slug, isRepeated };
  };

  return {
    plan,
    skip(known, digest) {
      states.get(known.slug)?.met.add(digest);
      const before = skipped.get(known.slug);
      if (before === undefined) skipped.set(known.slug, { known, digests: new Set([digest]) });
      else before.digests.add(digest);
    },
    *pages() {
      for (const state of states.all()) {
        const overwritten = force && isEditedAndKnown(state);
        if (overwritten) diagnostics.push(overwrittenPage(pagePath(state.published)));
        const kept = state.stored?.edited === true && !overwritten;
        const folder = kept ? state.published.folder : yearFolder(state.frontMatter.date);
        library.register.move(state.published.slug, folder);
        yield planPage(library, state, folder, kept);
      }
      for (const [slug, { known }] of skipped) {
        const published = library.register.papers.get(slug);
        if (states.has(slug) || published === undefined) continue;
        const { title, hash } = known;
        yield { slug, path: pagePath(published), topics: [], title, hash, outcome: 'unchanged' };
      }
    },
    diagnostics,
  };
}

/** A page can be written anew only where this import has its newest digest. */
function isEditedAndKnown({ stored, frontMatter, met }: PageState): boolean {
  const newest = frontMatter.digests.at(-1)?.id;
  return stored?.edited === true && newest !== undefined && met.has(newest);
}

function openState(
  library: Library,
  slug: Slug,
  met: ReadonlySet<DigestId> = new Set(),
): PageState | undefined {
  const published = library.register.papers.get(slug);
  const page = published && library.readPage(published);
  if (published === undefined || page === undefined) return undefined;
  const { hash: _, ...frontMatter } = page.paper;
  const { text, edited, body } = page;
  const stored = { hash: hashOf(text), edited, digests: frontMatter.digests.length };
  return { published, stored, frontMatter, body, met: new Set(met) };
}

/** A page that was deleted leaves its permalink to the paper. */
function isGone(library: Library, slug: Slug): boolean {
  const published = library.register.papers.get(slug);
  return published !== undefined && !library.hasPage(published);
}

function isSamePaper({ frontMatter }: PageState, { frontMatter: other }: AnnotatedPaper): boolean {
  if (areDistinct(frontMatter.identifiers, other.identifiers)) return false;
  return isSameAbstract(frontMatter.source.abstract, other.source.abstract);
}

/** The paper of which this one has nearly the title and nearly the abstract. */
function findNear(
  library: Library,
  { frontMatter: { source, identifiers } }: AnnotatedPaper,
  stateOf: (slug: Slug) => PageState | undefined,
): PageState | undefined {
  if (source.abstract === '') return undefined;
  const names = identifierKeys(identifiers);
  return library.register
    .slugsByNearTitle(source.title)
    .filter((slug) => !hasOtherIdentifier(library, slug, names))
    .map(stateOf)
    .find(
      (state) =>
        state !== undefined &&
        !areDistinct(state.frontMatter.identifiers, identifiers) &&
        areNearTitles(state.frontMatter.source.title, source.title) &&
        isNearAbstract(state.frontMatter.source.abstract, source.abstract),
    );
}

/** A paper that arXiv lists under another identifier is another paper, whatever its title. */
function hasOtherIdentifier(library: Library, slug: Slug, names: readonly string[]): boolean {
  const isArxiv = (name: string) => name.startsWith('arxiv:');
  const known = library.register.papers.get(slug)?.identifiers.filter(isArxiv) ?? [];
  return known.length > 0 && names.some((name) => isArxiv(name) && !known.includes(name));
}

function planPage(library: Library, state: PageState, folder: string, kept: boolean): PagePlan {
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

function yearFolder(date: string | undefined): string {
  return date?.slice(0, 4) ?? 'undated';
}

function overwrittenPage(path: string): Diagnostic {
  return {
    code: 'page-overwritten',
    severity: 'warning',
    file: path,
    message: 'this page was edited by hand and is written anew, as --force asks',
    remedy: 'Take the edited page back from version control if that was not meant',
  };
}

function repeated(file: string, { lines }: Appearance, paper: AnnotatedPaper): Diagnostic {
  return {
    code: 'entry-repeated',
    severity: 'warning',
    file,
    line: lines[0],
    message: 'this paper stands in the digest twice; its first entry is published',
    remedy: 'Delete this entry if it says nothing else',
    excerpt: paper.frontMatter.source.title,
  };
}

function nearTitle(
  file: string,
  { lines }: Appearance,
  paper: AnnotatedPaper,
  { published, frontMatter }: PageState,
): Diagnostic {
  return {
    code: 'title-near',
    severity: 'warning',
    file,
    line: lines[0],
    message: `this is taken for the paper “${frontMatter.source.title}” (${published.slug}) under a corrected title; its permalink stays`,
    remedy:
      'If these are two papers, import a source that gives their identifiers, such as arXiv’s feed',
    excerpt: paper.frontMatter.source.title,
  };
}

function sharedTitle(
  file: string,
  { lines }: Appearance,
  paper: AnnotatedPaper,
  slugs: readonly Slug[],
): Diagnostic {
  return {
    code: 'title-shared',
    severity: 'warning',
    file,
    line: lines[0],
    message: `another paper has this title and a different abstract (${slugs.join(', ')}); this one gets a page of its own`,
    remedy: 'Correct the title if it is a mistake',
    excerpt: paper.frontMatter.source.title,
  };
}
