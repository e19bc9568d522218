import type { Slug } from '../../schema/index.ts';
import type { AnnotatedPaper } from '../annotate/annotatePaper.ts';
import { compareTitlesWith } from '../identify/nearTitles.ts';
import {
  areDistinct,
  identifierKeys,
  isNearAbstract,
  isSameAbstract,
} from '../identify/sameness.ts';
import type { Library } from './openLibrary.ts';
import type { PageState } from './openPageState.ts';

/** A page that was deleted leaves its permalink to the paper. */
export function isGone(library: Library, slug: Slug): boolean {
  const published = library.register.papers.get(slug);
  return published !== undefined && !library.hasPage(published);
}

/** Whether a new entry is of a known paper, by identifiers and abstract; their titles are the same. */
export function isSamePaper(
  { frontMatter }: PageState,
  { frontMatter: other }: AnnotatedPaper,
): boolean {
  if (areDistinct(frontMatter.identifiers, other.identifiers)) return false;
  return isSameAbstract(frontMatter.source.abstract, other.source.abstract);
}

/**
 * Finds the paper of which this one has nearly the title and nearly the abstract.
 *
 * @param library the papers published so far
 * @param paper the entry
 * @param stateOf opens what is known of a paper
 * @param titleOf the title that a paper has in its source, where that is at hand without opening it
 * @returns the paper; nothing where there is none
 */
export function findNear(
  library: Library,
  { frontMatter: { source, identifiers } }: AnnotatedPaper,
  stateOf: (slug: Slug) => PageState | undefined,
  titleOf: (slug: Slug) => string | undefined,
): PageState | undefined {
  if (source.abstract === '') return undefined;
  const names = identifierKeys(identifiers);
  const isNearTitle = compareTitlesWith(source.title);
  for (const slug of library.register.slugsByNearTitle(source.title)) {
    if (hasOtherIdentifier(library, slug, names)) continue;
    const title = titleOf(slug);
    if (title !== undefined && !isNearTitle(title)) continue;
    const state = stateOf(slug);
    if (state === undefined || areDistinct(state.frontMatter.identifiers, identifiers)) continue;
    const { source: known } = state.frontMatter;
    if (title === undefined && !isNearTitle(known.title)) continue;
    if (isNearAbstract(known.abstract, source.abstract)) return state;
  }
  return undefined;
}

/** A paper that arXiv lists under another identifier is another paper, whatever its title. */
export function hasOtherIdentifier(
  library: Library,
  slug: Slug,
  names: readonly string[],
): boolean {
  const isArxiv = (name: string) => name.startsWith('arxiv:');
  if (!names.some(isArxiv)) return false;
  const known = library.register.papers.get(slug)?.identifiers.filter(isArxiv) ?? [];
  return known.length > 0 && names.some((name) => isArxiv(name) && !known.includes(name));
}

/** Finds the withdrawn paper that has nearly a title; of its own title its slug is left. */
export function findNearWithdrawn(
  { withdrawn, register }: Library,
  title: string,
): Slug | undefined {
  if (withdrawn.size === 0) return undefined;
  const isNearTitle = compareTitlesWith(title);
  return register
    .slugsByNearTitle(title)
    .find((slug) => withdrawn.has(slug) && isNearTitle(slug.replaceAll('-', ' ')));
}
