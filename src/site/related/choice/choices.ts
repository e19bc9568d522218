import { type Choice, MOST_RELATED } from './chooseRelated.ts';

/** What was chosen for each of many papers, in a form that is kept and read quickly. */
export interface StoredChoices {
  /** As many places for each paper: that of the neighbor among all, or 255. */
  places: Uint8Array;
  /** The terms that tie each neighbor, one a line, in the order of papers and neighbors. */
  terms: string[];
}

const NONE = 255;

/** Brings what was chosen for papers into a form that can be kept. */
export function storeChoices(papers: readonly (readonly Choice[])[]): StoredChoices {
  const places = new Uint8Array(papers.length * MOST_RELATED).fill(NONE);
  for (const [paper, chosen] of papers.entries()) {
    for (const [at, { place }] of chosen.entries()) places[paper * MOST_RELATED + at] = place;
  }
  return { places, terms: papers.flatMap((chosen) => chosen.map(({ terms }) => terms.join('\n'))) };
}

/** Gives what was chosen for each paper. */
export function restoreChoices({ places, terms }: StoredChoices): Choice[][] {
  let next = 0;
  return Array.from({ length: places.length / MOST_RELATED }, (_, paper) => {
    const chosen: Choice[] = [];
    for (let at = 0; at < MOST_RELATED; at += 1) {
      const place = places[paper * MOST_RELATED + at] ?? NONE;
      if (place === NONE) break;
      const lines = terms[next] ?? '';
      chosen.push({ place, terms: lines === '' ? [] : lines.split('\n') });
      next += 1;
    }
    return chosen;
  });
}
