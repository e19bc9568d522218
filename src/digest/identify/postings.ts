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

/** So many bytes a list has room for at first; each time that it is full, for twice as many. */
const FIRST_ROOM = 4;

/** A number is written in bytes of seven bits, the lowest first; the eighth says that more follow. */
const BITS = 7;
const MORE = 1 << BITS;
const LOW_BITS = MORE - 1;

/**
 * Opens lists, all of them empty. A title is written as its distance from the one before it, which fits into
 * one byte in nearly all long lists.
 */
export function openPostings<Item>(): Postings<Item> {
  const places = new Map<Item, number>();
  const rooms = openRooms();
  // Of each list: where it begins, how many bytes and titles it has, and its last title.
  let starts = new Int32Array(1 << 10);
  let sizes = new Int32Array(1 << 10);
  let lengths = new Int32Array(1 << 10);
  let lasts = new Int32Array(1 << 10);
  return {
    add(item, title) {
      let place = places.get(item);
      if (place === undefined) {
        place = places.size;
        places.set(item, place);
        if (place === lengths.length) {
          starts = longer(starts);
          sizes = longer(sizes);
          lengths = longer(lengths);
          lasts = longer(lasts);
        }
        starts[place] = rooms.take(FIRST_ROOM);
      }
      let distance = title - (lasts[place] as number);
      const size = sizes[place] as number;
      const newSize = size + bytesFor(distance);
      if (roomFor(newSize) > roomFor(size)) {
        starts[place] = rooms.enlarge(starts[place] as number, roomFor(size), roomFor(newSize));
      }
      const start = starts[place] as number;
      const block = rooms.blockOf(start);
      let at = (start & WITHIN) + size;
      for (; distance >= MORE; distance >>= BITS) block[at++] = (distance & LOW_BITS) | MORE;
      block[at] = distance;
      sizes[place] = newSize;
      lasts[place] = title;
      lengths[place] = (lengths[place] as number) + 1;
    },
    placeOf: (item) => places.get(item),
    lengthOf: (place) => lengths[place] as number,
    count: (place, counts, met, before) => {
      const start = starts[place] as number;
      const from = start & WITHIN;
      const to = from + (sizes[place] as number);
      return countAll(rooms.blockOf(start), from, to, counts, met, before);
    },
  };
}

/** A list has room for a power of two of bytes. */
const roomFor = (size: number): number =>
  size <= FIRST_ROOM ? FIRST_ROOM : 2 ** (32 - Math.clz32(size - 1));

function bytesFor(distance: number): number {
  let bytes = 1;
  for (let left = distance >> BITS; left > 0; left >>= BITS) bytes += 1;
  return bytes;
}

/** Bytes in a block of memory; a longer list has a block of its own. */
const BLOCK_BITS = 16;
const BLOCK = 1 << BLOCK_BITS;
const WITHIN = BLOCK - 1;

/** Gives room for lists, in blocks that never move; what a list has outgrown is given to others. */
function openRooms() {
  const blocks: Uint8Array[] = [];
  // Rooms that are not used any more, by how many bytes they hold.
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
  const addBlock = (length: number): number => blocks.push(new Uint8Array(length)) - 1;
  const blockOf = (start: number) => blocks[start >> BLOCK_BITS] as Uint8Array;
  return {
    take,
    blockOf,
    /** Gives a list more room, its bytes moved there. */
    enlarge(start: number, length: number, wanted: number): number {
      const roomier = take(wanted);
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
  store: Uint8Array,
  from: number,
  to: number,
  counts: Uint16Array,
  met: Int32Array,
  before: number,
): number {
  let after = before;
  let title = 0;
  for (let at = from; at < to; at += 1) {
    let byte = store[at] as number;
    let distance = byte & LOW_BITS;
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      at += 1;
      byte = store[at] as number;
      distance |= (byte & LOW_BITS) << shift;
    }
    title += distance;
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
