import type { Slug } from '../../schema/index.ts';
import type { AnnotatedPaper } from '../annotate/annotatePaper.ts';
import { areNearTitles } from '../identify/nearTitles.ts';
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

/** The paper of which this one has nearly the title and nearly the abstract. */
export function findNear(
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
export function hasOtherIdentifier(
  library: Library,
  slug: Slug,
  names: readonly string[],
): boolean {
  const isArxiv = (name: string) => name.startsWith('arxiv:');
  const known = library.register.papers.get(slug)?.identifiers.filter(isArxiv) ?? [];
  return known.length > 0 && names.some((name) => isArxiv(name) && !known.includes(name));
}
