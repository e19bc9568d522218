import type { Appearance, DigestId, Slug, TopicId } from '../../schema/index.ts';
import type { AnnotatedPaper } from '../annotate/annotatePaper.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { mergePaper } from '../identify/mergePaper.ts';
import { areNearTitles } from '../identify/nearTitles.ts';
import type { PublishedPaper } from '../identify/permalinks.ts';
import {
  areDistinct,
  identifierKeys,
  isNearAbstract,
  isSameAbstract,
  titleKey,
} from '../identify/sameness.ts';
import { amendPage, type PaperFrontMatter, printPage } from '../write/page.ts';
import { type Library, type LibraryPage, pagePath } from './openLibrary.ts';

/** What can become of a paper's page, in the order in which a report tells it. */
export const PAGE_OUTCOMES = ['new', 'updated', 'unchanged', 'merged', 'kept'] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];

/** What is to become of a paper's page. */
export interface PagePlan {
  slug: Slug;
  /**
   * `merged`: the page is now named by one digest more; `kept`: a curator edited the page, and only
   * where it appears is brought up to date.
   */
  outcome: PageOutcome;
  /** Where the page lies below the content folder. */
  path: string;
  /** The topics on the page: a curator's own where the page is kept. */
  topics: TopicId[];
  /** The title for display, as the page will have it. */
  title: string;
  /** Its text as it is stored, where it is. */
  storedText?: string;
  /** Its new text, where it changes. */
  text?: string;
  /** Where it lay before, if it moves. */
  formerPath?: string;
}

/** Plans one entry of a digest and tells the slug of its paper; `file` is the digest's name for messages. */
export type PlanEntry = (paper: AnnotatedPaper, appearance: Appearance, file: string) => Slug;

/** A paper that this import has met, as it is stored and as it shall be. */
interface PageState {
  published: PublishedPaper;
  stored: LibraryPage | undefined;
  frontMatter: PaperFrontMatter;
  body: string;
  /** Digests of this import that named the paper already. */
  met: Set<DigestId>;
}

/**
 * Plans the pages of an import: finds each paper again or gives it a permalink. A later digest's
 * text wins over an earlier one's, whatever the order of import; a page never loses a digest.
 *
 * @param library the papers published so far; its register learns of the new ones
 * @param feed is called once with the function that takes the entries
 * @param force whether pages that a curator edited are written anew, each with a warning
 */
export function planPages(
  library: Library,
  feed: (plan: PlanEntry) => void,
  force = false,
): { pages: PagePlan[]; diagnostics: Diagnostic[] } {
  const states = new Map<Slug, PageState>();
  const diagnostics: Diagnostic[] = [];
  feed((paper, appearance, file) => {
    const { source, identifiers } = paper.frontMatter;
    const key = titleKey(source.title);
    const names = identifierKeys(identifiers);
    const named = library.register.slugByIdentifiers(names);
    const slugs = library.register
      .slugsByTitle(key)
      .filter((slug) => slug !== named && !hasOtherIdentifier(library, slug, names));
    const stateOf = (slug: Slug) => states.get(slug) ?? openState(library, slug);
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
      return published.slug;
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
    return found.published.slug;
  });
  const pages = [...states.values()].map((state) => {
    const overwritten = force && isEditedAndKnown(state);
    if (overwritten) diagnostics.push(overwrittenPage(pagePath(state.published)));
    const kept = state.stored?.edited === true && !overwritten;
    const folder = kept ? state.published.folder : yearFolder(state.frontMatter.date);
    library.register.move(state.published.slug, folder);
    return planPage(state, folder, kept);
  });
  return { pages, diagnostics };
}

/** A page can be written anew only where this import has its newest digest. */
function isEditedAndKnown({ stored, frontMatter, met }: PageState): boolean {
  const newest = frontMatter.digests.at(-1)?.id;
  return stored?.edited === true && newest !== undefined && met.has(newest);
}

function openState(library: Library, slug: Slug): PageState | undefined {
  const published = library.register.papers.get(slug);
  const stored = published && library.readPage(published);
  if (published === undefined || stored === undefined) return undefined;
  const { hash: _, ...frontMatter } = stored.paper;
  return { published, stored, frontMatter, body: stored.body, met: new Set() };
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

function planPage(state: PageState, folder: string, kept: boolean): PagePlan {
  const { published, stored, frontMatter, body } = state;
  const { slug } = published;
  const path = pagePath({ slug, folder });
  const { topics, title } = kept && stored ? stored.paper : frontMatter;
  const page = { slug, path, topics, title };
  if (stored === undefined) {
    return { ...page, outcome: 'new', text: printPage(frontMatter, body) };
  }
  const storedText = stored.text;
  if (kept) {
    const text = amendPage(storedText, frontMatter);
    return { ...page, outcome: 'kept', storedText, ...(text !== storedText && { text }) };
  }
  const text = printPage(frontMatter, body);
  const formerPath = pagePath(published);
  const hasMoved = path !== formerPath;
  if (text === storedText && !hasMoved) return { ...page, outcome: 'unchanged', storedText };
  const outcome = frontMatter.digests.length > stored.paper.digests.length ? 'merged' : 'updated';
  return { ...page, outcome, storedText, text, ...(hasMoved && { formerPath }) };
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
