import type { Appearance, DigestId, Slug } from '../../schema/index.ts';
import type { AnnotatedPaper } from '../annotate/annotatePaper.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { mergePaper } from '../identify/mergePaper.ts';
import { identifierKeys, titleKey } from '../identify/sameness.ts';
import type { DraftStore } from './draftStore.ts';
import {
  findNear,
  findNearWithdrawn,
  hasOtherIdentifier,
  isGone,
  isSamePaper,
} from './findPaper.ts';
import type { KnownEntry } from './importMemory.ts';
import { type Library, pagePath } from './openLibrary.ts';
import { openPageState, type PageState } from './openPageState.ts';
import {
  nearTitle,
  nearWithdrawn,
  overwrittenPage,
  repeatedEntry,
  sharedTitle,
  withdrawnPaper,
} from './pageFindings.ts';
import { createPageStates } from './pageStates.ts';
import { type PagePlan, planPage, yearFolder } from './planPage.ts';
import { SharedDays } from './sharedDays.ts';

/** Plans the pages of an import, entry by entry. */
export interface PagePlanner {
  /**
   * Plans one entry of a digest, which is remembered under a key; `file` is the digest's name for messages.
   * Gives the slug of its paper.
   */
  plan(paper: AnnotatedPaper, appearance: Appearance, file: string, key: string): Slug;
  /** Notes an entry that its paper's page holds already, word for word. */
  skip(entry: KnownEntry, digest: DigestId, key: string): void;
  /**
   * Tells what becomes of each page, once every entry is planned, and the keys of the entries that it is made
   * from; to be gone through once.
   */
  pages(): Generator<PagePlan & { keys: readonly string[] }, void>;
  /** The papers that digests share with others of their day. */
  sharedDays: SharedDays;
  /** What was noticed so far. */
  diagnostics: Diagnostic[];
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
  // Titles are compared often; the texts around them may wait outside of memory.
  const titles = new Map<Slug, string>();
  const skipped = new Map<Slug, SkippedPaper>();
  const sharedDays = new SharedDays();
  const diagnostics: Diagnostic[] = [];
  const stateOf = (slug: Slug) =>
    states.get(slug) ?? openPageState(library, slug, skipped.get(slug));

  const plan: PagePlanner['plan'] = (paper, appearance, file, entryKey) => {
    const { source, identifiers } = paper.frontMatter;
    const key = titleKey(source.title);
    const names = identifierKeys(identifiers);
    const named = library.register.slugByIdentifiers(names);
    const slugs = library.register
      .slugsByTitle(key)
      .filter((slug) => slug !== named && !hasOtherIdentifier(library, slug, names));
    const namesake = named && stateOf(named);
    const candidates = namesake === undefined ? slugs.map(stateOf) : [];
    const known =
      namesake ?? candidates.find((state) => state !== undefined && isSamePaper(state, paper));
    const near =
      known ??
      (slugs.length > 0
        ? undefined
        : findNear(library, paper, stateOf, (slug) => titles.get(slug)));
    if (near !== known && near !== undefined) {
      diagnostics.push(nearTitle(file, appearance, paper, near));
    }
    const found = known ?? near;
    if (found === undefined) {
      const orphan = [...(named === undefined ? [] : [named]), ...slugs].find(
        (slug) => !states.has(slug) && isGone(library, slug),
      );
      // Of a page that cannot be read nobody knows which paper it has; that is reported already.
      const isCompared = !candidates.includes(undefined);
      if (slugs.length > 0 && orphan === undefined && isCompared)
        diagnostics.push(sharedTitle(file, appearance, paper, slugs));
      const like = orphan === undefined ? findNearWithdrawn(library, source.title) : undefined;
      const folder = yearFolder(paper.frontMatter.date);
      const published =
        (orphan && library.register.papers.get(orphan)) ??
        library.register.enter(paper.plainTitle, key, folder);
      if (like !== undefined)
        diagnostics.push(nearWithdrawn(file, appearance, paper, like, published.slug));
      titles.set(published.slug, source.title);
      states.set(published.slug, {
        published,
        stored: undefined,
        frontMatter: { ...paper.frontMatter, slug: published.slug, digests: [appearance] },
        body: paper.body,
        met: [appearance.id],
        keys: [entryKey],
      });
      library.register.addNames(published.slug, key, names);
      return published.slug;
    }
    const isRepeated = found.met.includes(appearance.id);
    if (isRepeated) diagnostics.push(repeatedEntry(file, appearance, paper));
    else {
      sharedDays.note(appearance.id, found.frontMatter.digests);
      const page = { ...paper.frontMatter, slug: found.published.slug, digests: [appearance] };
      Object.assign(found, mergePaper(found, { frontMatter: page, body: paper.body }));
    }
    // Of a paper that a digest has twice, the second entry counts not.
    const met = isRepeated ? found.met : [...found.met, appearance.id];
    const keys = isRepeated ? found.keys : [...found.keys, entryKey];
    states.set(found.published.slug, { ...found, met, keys });
    titles.set(found.published.slug, found.frontMatter.source.title);
    library.register.addNames(found.published.slug, key, names);
    return found.published.slug;
  };

  return {
    plan,
    skip(known, digest, key) {
      const add = ({ met, keys }: Pick<PageState, 'met' | 'keys'>) => ({
        met: met.includes(digest) ? met : [...met, digest],
        keys: [...keys, key],
      });
      const state = states.get(known.slug);
      if (state !== undefined) states.set(known.slug, { ...state, ...add(state) });
      const before = skipped.get(known.slug) ?? { known, met: [], keys: [] };
      skipped.set(known.slug, { known: before.known, ...add(before) });
    },
    *pages() {
      for (const slug of skipped.keys()) if (states.has(slug)) skipped.delete(slug);
      titles.clear();
      library.register.forgetTitles();
      for (const state of states.takeAll()) {
        if (library.withdrawn.has(state.published.slug)) {
          diagnostics.push(withdrawnPaper(pagePath(state.published)));
          continue;
        }
        const overwritten = force && isEditedAndKnown(state);
        if (overwritten) diagnostics.push(overwrittenPage(pagePath(state.published)));
        const kept = state.stored?.edited === true && !overwritten;
        const folder = kept ? state.published.folder : yearFolder(state.frontMatter.date);
        library.register.move(state.published.slug, folder);
        yield { ...planPage(library, state, folder, kept), keys: state.keys };
      }
      for (const [slug, { known, keys }] of skipped) {
        const published = library.register.papers.get(slug);
        if (published === undefined) continue;
        const { title, hash } = known;
        const path = pagePath(published);
        yield { slug, path, topics: [], title, hash, outcome: 'unchanged', keys };
      }
    },
    sharedDays,
    diagnostics,
  };
}

/** A paper whose page holds all that the entries met so far say. */
interface SkippedPaper extends Pick<PageState, 'met' | 'keys'> {
  known: KnownEntry;
}

/** A page can be written anew only where this import has its newest digest. */
function isEditedAndKnown({ stored, frontMatter, met }: PageState): boolean {
  const newest = frontMatter.digests.at(-1)?.id;
  return stored?.edited === true && newest !== undefined && met.includes(newest);
}
