import type { Templates } from './hashTemplates.ts';

/**
 * Facts about a token. `i` is the identity of a token, `k` its shape, `g` its shape and whether a space
 * stands before it; `i-1` is that of the token before, `i+1` of the one after.
 */
const NAMES = [
  ...(['i-3', 'i-2', 'i-1', 'i', 'i+1', 'i+2', 'i+3', 'k-1', 'k', 'k+1'] as const),
  ...(['g-3', 'g-2', 'g-1', 'g', 'g+1', 'g+2', 'g+3', 'zero', 'one', 'seven'] as const),
  ...(['before', 'after', 'gaps', 'left2', 'left3', 'right2'] as const),
  ...(['chunkShape', 'chunkWords', 'offset', 'strong', 'place'] as const),
  ...(['chunkBefore', 'chunkAfter', 'beside', 'nearby', 'strongTotal'] as const),
  ...(['ways', 'waysWord', 'waysShape', 'waysBefore', 'waysAfter'] as const),
  ...(['inner', 'span', 'apart', 'prior', 'firstInside', 'lastInside'] as const),
  ...(['wordBefore', 'joinedAfter', 'sign', 'fromOpening', 'toClosing'] as const),
  ...(['suffix', 'prefix', 'lower', 'run'] as const),
];

/** Where each fact stands. */
export const FACTS = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Readonly<
  Record<(typeof NAMES)[number], number>
>;

/** Facts of a token, with those that are always the same. */
export function createFacts(): Int32Array {
  const facts = new Int32Array(NAMES.length);
  facts[FACTS.one] = 1;
  facts[FACTS.seven] = 7;
  return facts;
}

/** Features by the facts that each is made of. The order is that of the trained weights. */
function templates(first: number, lines: string): Templates {
  const members = lines
    .split('|')
    .map((line) => line.trim().split(/\s+/))
    .map((names) => names.map((name) => FACTS[name as keyof typeof FACTS]));
  let end = 0;
  return {
    first,
    facts: Uint8Array.from(members.flat()),
    ends: Uint8Array.from(members, ({ length }) => {
      end += length;
      return end;
    }),
  };
}

/** The one feature of a token that can be no mathematics. */
export const SETTLED = templates(0, 'one');

/** Those that every other token has. */
export const ALWAYS = templates(
  0,
  `zero | i gaps | i-1 before | i+1 after | i-2 | i+2 | i-3 | i+3
  | i i+1 after | i-1 i before | i-1 i+1 k | i-2 i-1 k | i+1 i+2 k | i-1 i i+1
  | i-1 k gaps | k i+1 gaps | i k+1 k-1 gaps | i g+1 g+2 | g-1 i gaps | g-2 g-1 i
  | k gaps | g-1 g after | g g+1 | g-1 g g+1 | g-2 g-1 g after | g g+1 g+2
  | left2 g g+1 g+2 | left3 g after zero | g g+1 g+2 g+3 | left3 g g+1 right2
  | i-2 k-1 k | k k+1 i+2
  | chunkShape offset | chunkWords offset | strong place k | chunkBefore place k | chunkAfter place k
  | beside place k strong | beside place i strong | nearby k | nearby i
  | strongTotal k gaps | strongTotal i
  | ways k | waysWord i gaps | waysShape k k-1 k+1 | waysBefore k-1 k gaps | waysAfter k+1 k gaps`,
);

const AFTER_ALWAYS = ALWAYS.ends.length;
/** Those of a bracket that has a partner, and of any other token. */
export const PAIRED = templates(
  AFTER_ALWAYS,
  `k inner span prior | k firstInside lastInside prior | k wordBefore apart firstInside
  | k joinedAfter inner prior`,
);
export const UNPAIRED = templates(AFTER_ALWAYS, 'one k');

const AFTER_PAIRED = AFTER_ALWAYS + PAIRED.ends.length;
/** Those of a token in brackets, and of one that stands in none. */
export const ENCLOSED = templates(
  AFTER_PAIRED,
  'sign wordBefore apart k | sign prior k span | prior fromOpening k toClosing',
);
export const OPEN = templates(AFTER_PAIRED, 'seven k');

const AFTER_ENCLOSED = AFTER_PAIRED + ENCLOSED.ends.length;
/** Those of a word of two letters or more. */
export const LETTERS = templates(AFTER_ENCLOSED, 'suffix | prefix | lower');
/** That of a piece of a run of letters. */
export const CUT = templates(AFTER_ENCLOSED + LETTERS.ends.length, 'run i');
