/** Letters in a row by which titles are looked up. */
const SHINGLE = 4;
/** A near title has this part of the shingles at least. */
const LEAST_SHARED = 0.5;
/** Shingles that more titles have say little and cost much. */
const MOST_COMMON = 1000;
/** No more titles than these are looked at closely. */
const CANDIDATES = 8;

/** Finds titles by parts of them, in time that does not grow with the number of titles. */
export interface TitleIndex<Key> {
  /** Enters a title by its letters. */
  add(key: Key, letters: string): void;
  /** The titles that have at least half of the shingles, the best first; at most eight. */
  near(letters: string): Key[];
}

/**
 * Opens an index of titles: of a title's shingles only its rarest are looked up, as many as a title
 * with half of them in common cannot all lack.
 */
export function createTitleIndex<Key>(): TitleIndex<Key> {
  const keys: Key[] = [];
  const postings = new Map<string, number[]>();
  return {
    add(key, letters) {
      const id = keys.push(key) - 1;
      for (const shingle of shinglesOf(letters)) {
        const ids = postings.get(shingle);
        if (ids === undefined) postings.set(shingle, [id]);
        else ids.push(id);
      }
    },
    near(letters) {
      const shingles = shinglesOf(letters);
      const known = [...shingles]
        .map((shingle) => postings.get(shingle) ?? [])
        .sort((a, b) => a.length - b.length);
      const needed = Math.floor(shingles.size * (1 - LEAST_SHARED)) + 1;
      const counts = new Map<number, number>();
      for (const ids of known.slice(0, needed)) {
        if (ids.length > MOST_COMMON) break;
        for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, CANDIDATES)
        .flatMap(([id]) => keys[id] ?? []);
    },
  };
}

function shinglesOf(letters: string): Set<string> {
  const shingles = new Set<string>();
  for (let at = 0; at <= letters.length - SHINGLE; at += 1) {
    shingles.add(letters.slice(at, at + SHINGLE));
  }
  return shingles;
}
