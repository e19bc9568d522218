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
  const likenessToTitle = likenessTo(titleLetters(one));
  const likenessToHeads = headsOf(one).map(likenessTo);
  return (other) => {
    const letters = titleLetters(other);
    const areNear =
      likenessToTitle(letters) >= VERY_NEAR ||
      likenessToHeads.some((likeness) => likeness(letters) >= VERY_NEAR) ||
      headsOf(other).some((head) => likenessToTitle(head) >= VERY_NEAR);
    return areNear && countersOf(one) === countersOf(other);
  };
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

function countersOf(title: string): string {
  const plain = title.normalize('NFKC');
  const counters = [...(plain.match(NUMERAL) ?? []), ...(plain.match(ORDINAL) ?? [])];
  return counters.sort().join(' ').toLowerCase();
}

/** Twice the pairs of letters that both have, by all that they have: 1 for the same, 0 for nothing shared. */
function likenessTo(one: string): (other: string) => number {
  let pairs: Map<number, number> | undefined;
  return (other) => {
    if (one.length < 2 || other.length < 2) return one === other && one !== '' ? 1 : 0;
    const total = one.length + other.length - 2;
    if ((2 * (Math.min(one.length, other.length) - 1)) / total < VERY_NEAR) return 0;
    pairs ??= countPairs(one);
    const used = new Map<number, number>();
    let shared = 0;
    for (let at = 0; at < other.length - 1; at += 1) {
      const pair = pairAt(other, at);
      const there = pairs.get(pair);
      if (there === undefined) continue;
      const before = used.get(pair) ?? 0;
      if (before === there) continue;
      shared += 1;
      used.set(pair, before + 1);
    }
    return (2 * shared) / total;
  };
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
