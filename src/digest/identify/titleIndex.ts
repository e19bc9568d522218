/** Letters in a row by which titles are looked up. */
const SHINGLE = 4;
/** A letter of ASCII has seven bits. */
const BITS = 7;
const ASCII = (1 << BITS) - 1;
const ALL_BITS = (1 << (SHINGLE * BITS)) - 1;
/** A near title has this part of the shingles at least. */
const LEAST_SHARED = 0.5;
/** Shingles that more titles have say little and cost much; the rarest are looked up all the same. */
const MOST_COMMON = 200;
const ALWAYS = 2;
/** No more titles than these are looked at closely. */
const CANDIDATES = 8;

const NONE: readonly number[] = [];

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
  const postings = new Map<Shingle, number[]>();
  // How many shingles each title shares with the one looked up; all zero between look-ups.
  let counts = new Uint16Array(1024);
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
      const known = Array.from(shingles, (shingle) => postings.get(shingle) ?? NONE).sort(
        (a, b) => a.length - b.length,
      );
      const needed = Math.floor(shingles.size * (1 - LEAST_SHARED)) + 1;
      if (counts.length < keys.length) counts = new Uint16Array(keys.length * 2);
      const met: number[] = [];
      for (const [rank, ids] of known.slice(0, needed).entries()) {
        if (ids.length > MOST_COMMON && rank >= ALWAYS) break;
        for (const id of ids) {
          if (counts[id] === 0) met.push(id);
          counts[id] = (counts[id] ?? 0) + 1;
        }
      }
      const best = bestOf(met, counts);
      for (const id of met) counts[id] = 0;
      return best.flatMap((id) => keys[id] ?? []);
    },
  };
}

/** The titles with the highest counts, in one pass over all that were met. */
function bestOf(met: readonly number[], counts: Uint16Array): number[] {
  const best: number[] = [];
  const countOf = (id: number | undefined) => (id === undefined ? 0 : (counts[id] ?? 0));
  for (const id of met) {
    if (best.length === CANDIDATES && countOf(id) <= countOf(best.at(-1))) continue;
    const at = best.findIndex((other) => countOf(other) < countOf(id));
    best.splice(at < 0 ? best.length : at, 0, id);
    if (best.length > CANDIDATES) best.pop();
  }
  return best;
}

/** Letters in a row as a number where all are ASCII, which is found sooner than a piece of text. */
type Shingle = number | string;

function shinglesOf(letters: string): Set<Shingle> {
  const shingles = new Set<Shingle>();
  // How many letters before this place are ASCII, and those of them that fit into four times seven bits.
  let plain = 0;
  let packed = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    plain = code < 128 ? plain + 1 : 0;
    packed = ((packed << BITS) | (code & ASCII)) & ALL_BITS;
    if (at < SHINGLE - 1) continue;
    shingles.add(plain >= SHINGLE ? packed : letters.slice(at - SHINGLE + 1, at + 1));
  }
  return shingles;
}
