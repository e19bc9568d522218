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
  const claims = new Map<DigestId, Claim[]>();
  for (const { file, slug = '', digests } of pages) {
    for (const { id, lines } of digests) {
      const claim = { file, slug, from: lines[0], to: lines[1] };
      claims.set(id, [...(claims.get(id) ?? []), claim]);
    }
  }
  return [...claims].flatMap(([id, ofDigest]) => findOverlaps(id, ofDigest));
}

function findOverlaps(id: DigestId, claims: readonly Claim[]): Diagnostic[] {
  const inOrder = claims.toSorted((a, b) => a.from - b.from || a.to - b.to);
  return inOrder.flatMap((claim, at): Diagnostic[] => {
    const before = inOrder[at - 1];
    // Sources of a single line have all their papers in it.
    const isApart = before === undefined || before.to < claim.from;
    if (isApart || (before.from === claim.from && before.to === claim.to)) return [];
    return [
      {
        code: 'digest-invalid',
        severity: 'warning',
        file: claim.file,
        message: `digests: lines ${claim.from} to ${claim.to} of ${id} are those of the paper “${before.slug}” too; one of the two is in the digest no more`,
        remedy: `Import digests/${id} again, then look which of the two it still has, and withdraw the other one or lead its address on in redirects.yaml`,
      },
    ];
  });
}
