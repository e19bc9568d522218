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
  const rooms = openRooms();
  // Where each list begins and how long it is.
  let starts = new Int32Array(1 << 10);
  let lengths = new Int32Array(1 << 10);
  return {
    add(item, title) {
      let place = places.get(item);
      if (place === undefined) {
        place = places.size;
        places.set(item, place);
        if (place === lengths.length) {
          starts = longer(starts);
          lengths = longer(lengths);
        }
        starts[place] = rooms.take(FIRST_ROOM);
      }
      const length = lengths[place] as number;
      // The room is full where the length is a power of two.
      if (length >= FIRST_ROOM && (length & (length - 1)) === 0) {
        starts[place] = rooms.enlarge(starts[place] as number, length);
      }
      const start = starts[place] as number;
      rooms.blockOf(start)[(start & WITHIN) + length] = title;
      lengths[place] = length + 1;
    },
    placeOf: (item) => places.get(item),
    lengthOf: (place) => lengths[place] as number,
    count: (place, counts, met, before) => {
      const start = starts[place] as number;
      const from = start & WITHIN;
      const to = from + (lengths[place] as number);
      return countAll(rooms.blockOf(start), from, to, counts, met, before);
    },
  };
}

/** Numbers in a block of memory; a longer list has a block of its own. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;
const WITHIN = BLOCK - 1;

/** Gives room for lists, in blocks that never move; what a list has outgrown is given to others. */
function openRooms() {
  const blocks: Int32Array[] = [];
  // Rooms that are not used any more, by how many numbers they hold.
  const free = new Map<number, number[]>();
  // The block that short lists share, and how much of it is given away.
  let shared = -1;
  let used = BLOCK;

  function take(length: number): number {
    const start = free.get(length)?.pop();
    if (start !== undefined) return start;
    if (length >= BLOCK) return addBlock(length) << BLOCK_BITS;
    if (used + length > BLOCK) {
      shared = addBlock(BLOCK);
      used = 0;
    }
    used += length;
    return (shared << BLOCK_BITS) + used - length;
  }
  const addBlock = (length: number): number => blocks.push(new Int32Array(length)) - 1;
  const blockOf = (start: number) => blocks[start >> BLOCK_BITS] as Int32Array;
  return {
    take,
    blockOf,
    /** Gives a list of some length twice the room, its numbers moved there. */
    enlarge(start: number, length: number): number {
      const roomier = take(2 * length);
      const from = start & WITHIN;
      blockOf(roomier).set(blockOf(start).subarray(from, from + length), roomier & WITHIN);
      const others = free.get(length);
      if (others === undefined) free.set(length, [start]);
      else others.push(start);
      return roomier;
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

function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * numbers.length);
  copy.set(numbers);
  return copy;
}
