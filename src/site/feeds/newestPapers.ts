import { compareDigests, type DigestId } from '../../schema/index.ts';
import type { SiteContext } from '../context.ts';
import { dayOfId, firstAppearance } from '../firstAppearance.ts';
import type { LibraryPaper } from '../library.ts';

/**
 * Tells when a paper joined the library.
 *
 * @param context the site
 * @param paper the paper
 * @returns the day of the oldest digest that names it; nothing where none does
 */
export function joinedOn(context: SiteContext, paper: LibraryPaper): string | undefined {
  const dayOf = dayOfDigest(context);
  const { id } = firstAppearance(paper, dayOf);
  return id === '' ? undefined : dayOf(id);
}

/**
 * Picks what a feed holds. A reader's program fetches a feed now and then and would miss what falls
 * out of it in between, so the newest digest is never cut.
 *
 * @param papers any papers
 * @param most how many to keep at most, but for the newest digest among them
 * @param dayOf tells the day of a digest, which may have been given another one than its id names
 * @returns those that joined the library last, in the order of their digests
 */
export function newestPapers(
  papers: readonly LibraryPaper[],
  most: number,
  dayOf: (digest: string) => string = dayOfId,
): LibraryPaper[] {
  const sorted = papers
    .map((paper) => ({ paper, first: firstAppearance(paper, dayOf) }))
    .map((joined) => ({ ...joined, digest: { id: joined.first.id, date: dayOf(joined.first.id) } }))
    .sort((a, b) => compareDigests(b.digest, a.digest) || a.first.line - b.first.line);
  const newest = sorted[0]?.first.id;
  return sorted
    .filter(({ first }, at) => at < most || (newest !== '' && first.id === newest))
    .map(({ paper }) => paper);
}

/** Tells the day of a digest of the library. */
export function dayOfDigest({ library }: SiteContext): (id: string) => string {
  return (id) => library.digestById.get(id as DigestId)?.date ?? dayOfId(id);
}
