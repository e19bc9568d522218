import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import type { Appearance, DigestId } from '../../src/schema/index.ts';

/** A page and the places in digests that it names. */
export interface PageWithAppearances {
  file: string;
  slug?: string;
  digests: readonly Appearance[];
}

/** One page's lines in a digest. */
interface Claim {
  id: DigestId;
  file: string;
  slug: string;
  from: number;
  to: number;
}

/**
 * Finds pages of entries that a digest no longer has: where an entry was taken out of it or corrected, what follows
 * has other lines than before, and the page that was left names lines of another paper.
 *
 * @param pages the pages of the library
 * @returns a warning for each page whose lines are another's too
 */
export function checkAppearances(pages: readonly PageWithAppearances[]): Diagnostic[] {
  const claims = pages.flatMap(({ file, slug = '', digests }) =>
    digests.map(({ id, lines: [from, to] }): Claim => ({ id, file, slug, from, to })),
  );
  return [...Map.groupBy(claims, ({ id }) => id).values()].flatMap(findOverlaps);
}

function findOverlaps(claims: readonly Claim[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  let before: Claim | undefined;
  for (const claim of claims.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    // Two papers of a JSON file may meet in a line, and all may be in one.
    const isApart = before === undefined || before.to <= claim.from;
    if (!isApart && before) found.push(overlap(claim, before));
    if (before === undefined || claim.to > before.to) before = claim;
  }
  return found;
}

function overlap({ id, file, from, to }: Claim, other: Claim): Diagnostic {
  return {
    code: 'digest-invalid',
    severity: 'warning',
    file,
    message: `digests: lines ${from} to ${to} of ${id} are those of the paper “${other.slug}” too; one of the two is in the digest no more`,
    remedy: `Import digests/${id} again, then look which of the two it still has, and withdraw the other one or lead its address on in redirects.yaml`,
  };
}
