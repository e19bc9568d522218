import { openPostings } from './postings.ts';

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
  const postings = openPostings<Shingle>();
  // How many shingles each title shares with the one looked up; all zero between look-ups.
  let counts = new Uint16Array(1024);
  // The titles that share any, in the order in which they are met.
  let met = new Int32Array(1024);
  return {
    add(key, letters) {
      const id = keys.push(key) - 1;
      if (id >= counts.length) {
        counts = new Uint16Array(2 * id);
        met = new Int32Array(2 * id);
      }
      for (const shingle of shinglesOf(letters)) postings.add(shingle, id);
    },
    near(letters) {
      const shingles = shinglesOf(letters);
      const places: number[] = [];
      for (const shingle of shingles) {
        const place = postings.placeOf(shingle);
        if (place !== undefined) places.push(place);
      }
      places.sort((a, b) => postings.lengthOf(a) - postings.lengthOf(b));
      const missing = shingles.size - places.length;
      const needed = Math.floor(shingles.size * (1 - LEAST_SHARED)) + 1 - missing;
      let count = 0;
      for (let rank = 0; rank < places.length && rank < needed; rank += 1) {
        const place = places[rank] as number;
        if (postings.lengthOf(place) > MOST_COMMON && rank + missing >= ALWAYS) break;
        count = postings.count(place, counts, met, count);
      }
      const best = bestOf(met, count, counts);
      for (let at = 0; at < count; at += 1) counts[met[at] as number] = 0;
      return best.flatMap((id) => keys[id] ?? []);
    },
  };
}

/** The titles with the highest counts, in one pass over all that were met. */
function bestOf(met: Int32Array, length: number, counts: Uint16Array): number[] {
  const best: number[] = [];
  let least = 0;
  for (let at = 0; at < length; at += 1) {
    const id = met[at] as number;
    const count = counts[id] as number;
    if (count <= least) continue;
    let place = best.findIndex((other) => (counts[other] as number) < count);
    if (place < 0) place = best.length;
    best.splice(place, 0, id);
    if (best.length > CANDIDATES) best.pop();
    if (best.length === CANDIDATES) least = counts[best[CANDIDATES - 1] as number] as number;
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
