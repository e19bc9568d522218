import { titleLetters } from './titleLetters.ts';

/** Titles that share this part of their pairs of letters are very near (Dice's coefficient). */
const VERY_NEAR = 0.85;
/** A shorter title before a subtitle is too common to tell a paper by. */
const SHORTEST_HEAD = 12;
/** Numbers and Roman numerals, which count a paper among others of its series; a lone `I` at an end only. */
const NUMERAL = /\d+|\b[IVX]{2,}\b|\b[IVX]\b(?=\s*(?:$|[^\p{L}\p{N}\s]))/gu;
/** So do ordinal words and the letter of a part. */
const ORDINAL =
  /(?<=\b(?:part|volume|vol\.?|chapter|track|paper)\s)[a-z]\b|\b(?:first|second|third|fourth|fifth|one|two|three|four|five)\b/gi;

/**
 * Tells whether two titles are so near that one may be a correction of the other: a few letters apart,
 * or one with a subtitle that the other lacks. Titles that count differently (“Part I”, “v2”) are not.
 *
 * @param one a title as a source prints it
 * @param other another
 */
export function areNearTitles(one: string, other: string): boolean {
  return compareTitlesWith(one)(other);
}

/**
 * Prepares a title to be compared with many, as {@link areNearTitles} compares two.
 *
 * @param one a title as a source prints it
 * @returns tells whether another title is near to it
 */
export function compareTitlesWith(one: string): (other: string) => boolean {
  const own = lettersOf(one);
  const likenessToTitle = likenessTo(own.title);
  const likenessToHeads = own.heads.map(likenessTo);
  return (other) => {
    const { title, heads } = lettersOf(other);
    const areNear =
      likenessToTitle(title) >= VERY_NEAR ||
      likenessToHeads.some((likeness) => likeness(title) >= VERY_NEAR) ||
      heads.some((head) => likenessToTitle(head) >= VERY_NEAR);
    return areNear && countAlike(one, other);
  };
}

/** The letters of a title and of what stands before its subtitles. */
interface TitleLetters {
  title: string;
  heads: readonly string[];
}

/** Titles taken apart before: an import compares each with many. */
const takenApart = new Map<string, TitleLetters>();
const MOST_TAKEN_APART = 2000;

function lettersOf(title: string): TitleLetters {
  const known = takenApart.get(title);
  if (known !== undefined) return known;
  const letters = { title: titleLetters(title), heads: headsOf(title) };
  if (takenApart.size >= MOST_TAKEN_APART) takenApart.clear();
  takenApart.set(title, letters);
  return letters;
}

/** What parts a title from a subtitle. */
const SUBTITLE = /[:?!]\s|\s[-–—]+\s|—/g;
/** A title with more subtitles than these is none. */
const MOST_HEADS = 4;

/**
 * Gives the letters of what stands before each of a title's subtitles.
 *
 * @param title a title as a source prints it
 * @returns its letters up to each colon or dash, those that are too few to tell a paper by left out
 */
export function headsOf(title: string): string[] {
  return [...title.matchAll(SUBTITLE)]
    .slice(0, MOST_HEADS)
    .map(({ index }) => titleLetters(title.slice(0, index)))
    .filter((head) => head.length >= SHORTEST_HEAD);
}

/**
 * Tells whether two titles have the same counters. A number word of one may be misprinted in the other
 * (“Not Oe to Rule”): a word that the first has not stands there, one slip of the fingers away.
 */
function countAlike(one: string, other: string): boolean {
  const left = without(countersOf(one), countersOf(other));
  const right = without(countersOf(other), countersOf(one));
  if (left.length + right.length === 0) return true;
  const [counter] = left.length === 1 ? left : right;
  if (counter === undefined || left.length + right.length > 1 || counter.length < 3) return false;
  const [complete, misprinted] = left.length === 1 ? [one, other] : [other, one];
  const strangers = without(wordsOf(misprinted), wordsOf(complete));
  return strangers.some((word) => /^[a-z]+$/.test(counter) && isOneSlipAway(word, counter));
}

function countersOf(title: string): string[] {
  const plain = title.normalize('NFKC');
  return [...(plain.match(NUMERAL) ?? []), ...(plain.match(ORDINAL) ?? [])].map((counter) =>
    counter.toLowerCase(),
  );
}

const wordsOf = (title: string): string[] => title.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The items that others lack, each as often as it is there more often. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether a letter is left out, doubled or wrong, or two have changed places. */
function isOneSlipAway(word: string, meant: string): boolean {
  if (word.length < 2 || Math.abs(word.length - meant.length) > 1) return false;
  let from = 0;
  while (from < word.length && word[from] === meant[from]) from += 1;
  let back = 0;
  while (
    back < Math.min(word.length, meant.length) - from &&
    word[word.length - 1 - back] === meant[meant.length - 1 - back]
  ) {
    back += 1;
  }
  const there = word.slice(from, word.length - back);
  const wanted = meant.slice(from, meant.length - back);
  if (there.length <= 1 && wanted.length <= 1) return true;
  return there.length === 2 && there === `${wanted[1]}${wanted[0]}`;
}

/** Twice the pairs of letters that both have, by all that they have: 1 for the same, 0 for nothing shared. */
function likenessTo(one: string): (other: string) => number {
  const isPlain = PLAIN.test(one);
  let pairs: Map<number, number> | undefined;
  return (other) => {
    if (one.length < 2 || other.length < 2) return one === other && one !== '' ? 1 : 0;
    const total = one.length + other.length - 2;
    if ((2 * (Math.min(one.length, other.length) - 1)) / total < VERY_NEAR) return 0;
    if (isPlain && PLAIN.test(other)) return (2 * countSharedPlain(one, other)) / total;
    pairs ??= countPairs(one);
    return (2 * countShared(pairs, other)) / total;
  };
}

function countShared(pairs: ReadonlyMap<number, number>, other: string): number {
  const used = new Map<number, number>();
  let shared = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = pairAt(other, at);
    const before = used.get(pair) ?? 0;
    if (before === (pairs.get(pair) ?? 0)) continue;
    shared += 1;
    used.set(pair, before + 1);
  }
  return shared;
}

function countPairs(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = pairAt(text, at);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Two letters in a row as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** The letters of nearly all titles; their codes begin with that of the digit 0. */
const PLAIN = /^[a-z0-9]*$/;
const FIRST_CODE = 48;
const CODES = 75;
/** How often the title compared at the moment has each pair; all zero between two comparisons. */
const plainPairs = new Uint16Array(CODES * CODES);

const plainPairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - FIRST_CODE) * CODES + text.charCodeAt(at + 1) - FIRST_CODE;

/** Counts as {@link countShared} does, and leaves nothing behind: titles are compared by the million. */
function countSharedPlain(one: string, other: string): number {
  for (let at = 0; at < one.length - 1; at += 1) {
    const pair = plainPairAt(one, at);
    plainPairs[pair] = (plainPairs[pair] as number) + 1;
  }
  let shared = 0;
  for (let at = 0; at < other.length - 1; at += 1) {
    const pair = plainPairAt(other, at);
    const left = plainPairs[pair] as number;
    if (left === 0) continue;
    shared += 1;
    plainPairs[pair] = left - 1;
  }
  for (let at = 0; at < one.length - 1; at += 1) plainPairs[plainPairAt(one, at)] = 0;
  return shared;
}
