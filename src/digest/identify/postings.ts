/** Lists of titles by what they have in common, close together in memory: most of the time goes into waiting for it. */
export interface Postings<Item> {
  /** Notes that a title has an item; titles come in the order of their numbers, each item once for each. */
  add(item: Item, title: number): void;
  /** The place of an item's list; undefined where no title has it. */
  placeOf(item: Item): number | undefined;
  /** How many titles are in a list. */
  lengthOf(place: number): number;
  /**
   * Counts one more for each title of a list.
   *
   * @param place the list
   * @param counts by the number of the title
   * @param met the titles whose count is not zero; those that are new are written behind them
   * @param before how many these are
   * @returns how many these are now
   */
  count(place: number, counts: Uint16Array, met: Int32Array, before: number): number;
}

/** So many titles a list has room for at first; each time that it is full, for twice as many. */
const FIRST_ROOM = 2;

/** Opens lists, all of them empty. */
export function openPostings<Item>(): Postings<Item> {
  const places = new Map<Item, number>();
  // Where each list begins in the store and how long it is.
  let starts = new Int32Array(1 << 10);
  let lengths = new Int32Array(1 << 10);
  let store = new Int32Array(1 << 12);
  let used = 0;

  function takeRoom(length: number): number {
    const start = used;
    used += length;
    if (used > store.length) store = longer(store, used);
    return start;
  }
  return {
    add(item, title) {
      let place = places.get(item);
      if (place === undefined) {
        place = places.size;
        places.set(item, place);
        if (place === starts.length) {
          starts = longer(starts, place + 1);
          lengths = longer(lengths, place + 1);
        }
        starts[place] = takeRoom(FIRST_ROOM);
      }
      const length = lengths[place] as number;
      // The room is full where the length is a power of two.
      if (length >= FIRST_ROOM && (length & (length - 1)) === 0) {
        const start = starts[place] as number;
        const roomier = takeRoom(2 * length);
        store.copyWithin(roomier, start, start + length);
        starts[place] = roomier;
      }
      store[(starts[place] as number) + length] = title;
      lengths[place] = length + 1;
    },
    placeOf: (item) => places.get(item),
    lengthOf: (place) => lengths[place] as number,
    count: (place, counts, met, before) => {
      const start = starts[place] as number;
      return countAll(store, start, start + (lengths[place] as number), counts, met, before);
    },
  };
}

function countAll(
  store: Int32Array,
  from: number,
  to: number,
  counts: Uint16Array,
  met: Int32Array,
  before: number,
): number {
  let after = before;
  for (let at = from; at < to; at += 1) {
    const title = store[at] as number;
    const count = counts[title] as number;
    // Written in any case: which titles are new cannot be foreseen, so that a branch would cost more.
    met[after] = title;
    after += count === 0 ? 1 : 0;
    counts[title] = count + 1;
  }
  return after;
}

function longer(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, 2 * numbers.length));
  copy.set(numbers);
  return copy;
}
