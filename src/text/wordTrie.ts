import type { Word } from './words.ts';

/** The place of no sequence of words. */
export const NOWHERE = 0;
const ROOT = 1;
/** What is planted nowhere. */
const NOTHING = -1;
const UNKNOWN = -1;

/** Sequences of words, each word either as written or in all its inflections. */
export interface WordTrie {
  /** Puts a sequence into the trie with a number of its own; the first number of a sequence stays. */
  plant(sequence: readonly { word: Word; exactly: boolean }[], number: number): void;
  /** The place of the longest sequence that begins at a word of a text; {@link NOWHERE} where none does. */
  longestFrom(words: readonly Word[], from: number): number;
  /** How many words the sequence at a place has. */
  depthOf(place: number): number;
  /** The number that was planted at a place. */
  plantAt(place: number): number;
}

/**
 * Opens a trie. It is laid out in a few tables of numbers, since following it from object to object is mostly
 * waiting for memory: words are known by numbers, and a step is looked up by place and word.
 */
export function createWordTrie(): WordTrie {
  const keys = new Map<string, number>();
  const depths: number[] = [0, 0];
  const plants: number[] = [NOTHING, NOTHING];
  // Which keys the word of a number has: by its stem, then by how it is written; 0 for none.
  let keysOfWords = new Int32Array(1024).fill(UNKNOWN);
  const steps = createSteps();

  function keyOf(word: Word, exactly: boolean): number {
    const text = exactly ? `=${word.exact}` : word.stem;
    const known = keys.get(text);
    if (known !== undefined) return known;
    keys.set(text, keys.size + 1);
    return keys.size;
  }
  function lookUp(word: Word): number {
    const at = 2 * word.number;
    if (at >= keysOfWords.length) {
      const longer = new Int32Array(2 * at).fill(UNKNOWN);
      longer.set(keysOfWords);
      keysOfWords = longer;
    }
    if (keysOfWords[at] === UNKNOWN) {
      keysOfWords[at] = keys.get(word.stem) ?? 0;
      keysOfWords[at + 1] = keys.get(`=${word.exact}`) ?? 0;
    }
    return at;
  }
  function longest(place: number, words: readonly Word[], at: number): number {
    const own = plants[place] === NOTHING ? NOWHERE : place;
    const word = words[at];
    if (word === undefined) return own;
    const key = lookUp(word);
    const [stem, exact] = [keysOfWords[key] as number, keysOfWords[key + 1] as number];
    const byStem = stem === 0 ? NOWHERE : steps.find(place, stem);
    const byCase = exact === 0 ? NOWHERE : steps.find(place, exact);
    const longer = byStem === NOWHERE ? NOWHERE : longest(byStem, words, at + 1);
    const longerByCase = byCase === NOWHERE ? NOWHERE : longest(byCase, words, at + 1);
    if (
      longerByCase !== NOWHERE &&
      (depths[longerByCase] as number) >= (depths[longer] as number)
    ) {
      return longerByCase;
    }
    return longer === NOWHERE ? own : longer;
  }
  return {
    plant(sequence, number) {
      let place = ROOT;
      for (const { word, exactly } of sequence) {
        const key = keyOf(word, exactly);
        let next = steps.find(place, key);
        if (next === NOWHERE) {
          next = depths.push((depths[place] as number) + 1) - 1;
          plants.push(NOTHING);
          steps.add(place, key, next);
        }
        place = next;
      }
      if (place !== ROOT && plants[place] === NOTHING) plants[place] = number;
      // Words that had no key before may have one now.
      keysOfWords.fill(UNKNOWN);
    },
    longestFrom: (words, from) => longest(ROOT, words, from),
    depthOf: (place) => depths[place] as number,
    plantAt: (place) => plants[place] as number,
  };
}

/** Where a word leads from a place. */
interface Steps {
  find(place: number, key: number): number;
  add(place: number, key: number, next: number): void;
}

/** A step takes three numbers, place, word and where it leads, and a fourth so that none crosses a line of the cache. */
const STEP = 4;

/** A hash table with open addressing, at most half full. */
function createSteps(): Steps {
  let table = new Int32Array(STEP << 10);
  let count = 0;

  /** Where the step is, or where it would be. */
  function slotOf(place: number, key: number): number {
    const mask = table.length / STEP - 1;
    const hash = Math.imul(Math.imul(place, 0x9e3779b1) ^ key, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const at = slot * STEP;
      if (table[at] === NOWHERE || (table[at] === place && table[at + 1] === key)) return at;
      slot = (slot + 1) & mask;
    }
  }
  function put(place: number, key: number, next: number): void {
    const at = slotOf(place, key);
    table[at] = place;
    table[at + 1] = key;
    table[at + 2] = next;
  }
  return {
    find: (place, key) => table[slotOf(place, key) + 2] as number,
    add(place, key, next) {
      count += 1;
      if (2 * count * STEP > table.length) {
        const smaller = table;
        table = new Int32Array(2 * smaller.length);
        for (let at = 0; at < smaller.length; at += STEP) {
          const [place = NOWHERE, key = 0, next = NOWHERE] = smaller.subarray(at, at + STEP);
          if (place !== NOWHERE) put(place, key, next);
        }
      }
      put(place, key, next);
    },
  };
}
