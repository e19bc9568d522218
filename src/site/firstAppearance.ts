import { compareDigests, type ShelvedPaper } from '../schema/index.ts';

type Appearance = ShelvedPaper['digests'][number];

/**
 * Finds where a paper joined the library: in the oldest digest that names it.
 *
 * @param paper a stored paper
 * @param dayOf tells the day of a digest, which may have been given another one than its id names
 * @returns the digest and the first line of the paper's entry; an empty id, which is older than all,
 *   where no digest names it
 */
export function firstAppearance(
  { digests }: Pick<ShelvedPaper, 'digests'>,
  dayOf: (digest: string) => string = dayOfId,
): { id: string; line: number } {
  const [first] = byAge(digests, dayOf);
  return { id: first?.id ?? '', line: first?.lines[0] ?? 0 };
}

/**
 * Finds the newest digest that names a paper.
 *
 * @param paper a stored paper
 * @param dayOf tells the day of a digest
 * @returns its id; nothing where no digest names the paper
 */
export function lastAppearance(
  { digests }: Pick<ShelvedPaper, 'digests'>,
  dayOf: (digest: string) => string,
): Appearance['id'] | undefined {
  return byAge(digests, dayOf).at(-1)?.id;
}

/** The day that the id of a digest names. */
export const dayOfId = (id: string): string => id.slice(0, 10);

/** Nearly all papers are in one digest. */
function byAge(
  digests: readonly Appearance[],
  dayOf: (digest: string) => string,
): readonly Appearance[] {
  if (digests.length < 2) return digests;
  const dated = (one: Appearance) => ({ id: one.id, date: dayOf(one.id) });
  return digests.toSorted((a, b) => compareDigests(dated(a), dated(b)));
}
