import type { ShelvedPaper } from '../schema/index.ts';

/**
 * Finds where a paper joined the library: in the oldest digest that names it.
 *
 * @param paper a stored paper
 * @returns the digest and the first line of the paper's entry; an empty id, which is older than all,
 *   where no digest names it
 */
export function firstAppearance({ digests: [first] }: Pick<ShelvedPaper, 'digests'>): {
  id: string;
  line: number;
} {
  return { id: first?.id ?? '', line: first?.lines[0] ?? 0 };
}
