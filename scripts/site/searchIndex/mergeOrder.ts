/**
 * Merges lists that are in order, each into one list in order: a heap of their heads.
 *
 * @param lists in ascending order of their keys, each key once
 * @param keyOf the key of a value
 * @yields for each key the values that have it, in the order of the lists
 */
export function* mergeOrder<Value>(
  lists: readonly Iterator<Value>[],
  keyOf: (value: Value) => string,
): Generator<Value[]> {
  const heads: Value[] = [];
  const keys: string[] = [];
  const beginnings = new Float64Array(lists.length);
  const advance = (list: number): boolean => {
    const next = lists[list]?.next();
    if (next === undefined || next.done === true) return false;
    const key = keyOf(next.value);
    heads[list] = next.value;
    keys[list] = key;
    beginnings[list] = beginningOf(key);
    return true;
  };
  const isBefore = (one: number, other: number): boolean => {
    const distance = (beginnings[one] ?? 0) - (beginnings[other] ?? 0);
    if (distance !== 0) return distance < 0;
    const a = keys[one] ?? '';
    const b = keys[other] ?? '';
    return a === b ? one < other : a < b;
  };
  const heap = lists.flatMap((_, list) => (advance(list) ? [list] : []));
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at, isBefore);
  let group: Value[] = [];
  let key: string | undefined;
  for (let [first] = heap; first !== undefined; [first] = heap) {
    if (keys[first] !== key) {
      if (key !== undefined) yield group;
      group = [];
      key = keys[first];
    }
    group.push(heads[first] as Value);
    if (!advance(first)) {
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) heap[0] = last;
    }
    sink(heap, 0, isBefore);
  }
  if (key !== undefined) yield group;
}

/** Puts what stands at a place of a heap below all that come before it. */
function sink(heap: number[], from: number, isBefore: (one: number, other: number) => boolean) {
  const list = heap[from];
  if (list === undefined) return;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    let least = heap[child];
    const sibling = heap[child + 1];
    if (least === undefined) break;
    if (sibling !== undefined && isBefore(sibling, least)) {
      child += 1;
      least = sibling;
    }
    if (!isBefore(least, list)) break;
    heap[at] = least;
    at = child;
  }
  heap[at] = list;
}

/** As many units of 16 bits as a number holds exactly. */
const UNITS_OF_BEGINNING = 3;

/** The beginning of a key as a number, which is compared sooner: a key with a smaller one comes earlier. */
function beginningOf(key: string): number {
  let beginning = 0;
  for (let at = 0; at < UNITS_OF_BEGINNING; at++) {
    beginning = beginning * 0x10000 + (at < key.length ? key.charCodeAt(at) : 0);
  }
  return beginning;
}
