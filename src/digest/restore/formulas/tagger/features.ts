import { type Lexeme, lexemeOf } from '../tokens/lexemes.ts';
import type { Token } from '../tokens/tokenize.ts';
import {
  ALWAYS,
  CUT,
  createFacts,
  ENCLOSED,
  FACTS,
  LETTERS,
  OPEN,
  PAIRED,
  SETTLED,
  UNPAIRED,
} from './featureTemplates.ts';
import { hashTemplates, mix } from './hashTemplates.ts';
import { countNearby, findChunks, findOccurrences, matchBrackets } from './surroundings.ts';

/** Labels of the tagger: outside of formulas, their begin, inside and end, a formula of one token. */
export const LABELS = 5;
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

/** Room for so many features a token. */
export const FEATURES_OF_TOKEN = 60;
/** Tokens of padding at both ends, so that neighbors can be looked up without bounds. */
const PAD = 4;
const REACH = 8;
const EDGE: Lexeme = lexemeOf('\u0000');
const LONGEST_CHUNK = 8;

/** Feature indices of a text, `width` for each token; 0 stands for no feature. */
export interface TextFeatures {
  readonly indices: Int32Array;
  readonly width: number;
}

const bucket = (count: number): number =>
  count < 4 ? count : count < 6 ? 4 : count < 10 ? 5 : count < 20 ? 6 : 7;

/**
 * Tells the tokens that can be no mathematics, of which no more need be known: words, the stops and
 * hyphens between them and `in` and `to`, where what stands before and after is of the same kind.
 */
function findSettled(tokens: readonly Token[], lexemes: readonly Lexeme[]): Uint8Array {
  const count = tokens.length;
  const prose = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const lexeme = lexemes[at] as Lexeme;
    if (lexeme.quiet) {
      prose[at] = 1;
      continue;
    }
    if (!lexeme.joint || !lexemes[at - 1]?.quiet) continue;
    const next = tokens[at + 1];
    const spaced = tokens[at]?.spaced === true;
    const follows = lexemes[at + 1]?.quiet === true;
    if (lexeme.stop) {
      const article = next !== undefined && /^(?:a|A|I|in|In|to|To)$/.test(next.text);
      if (!spaced && (next === undefined || (next.spaced && (follows || article)))) prose[at] = 1;
    } else if (next !== undefined && follows && next.spaced === spaced) {
      // A hyphen stands with no space on both sides, `in` and `to` with one on both.
      if (spaced === (tokens[at]?.kind === 'word')) prose[at] = 1;
    }
  }
  const settled = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    if (prose[at] && prose[at - 1] !== 0 && prose[at + 1] !== 0) settled[at] = 1;
  }
  return settled;
}

/**
 * Computes the hashed features of every token: itself and its neighbors, their shapes, the run without
 * white space that it stands in, the brackets around it, and how the same word occurs elsewhere
 * in the abstract.
 *
 * @param tokens the tokens of the text
 * @param indices where the features go, `FEATURES_OF_TOKEN` zeros for each token
 */
export function extractFeatures(
  tokens: readonly Token[],
  indices: Int32Array = new Int32Array(tokens.length * FEATURES_OF_TOKEN),
): TextFeatures {
  const count = tokens.length;
  const lexemes = tokens.map(({ lexeme }) => lexeme);
  const ids = new Int32Array(count + 2 * PAD).fill(EDGE.id);
  const shapes = new Int32Array(count + 2 * PAD).fill(EDGE.shapeHash);
  const joined = new Int32Array(count + 2 * PAD).fill(EDGE.shapeHash);
  for (let at = 0; at < count; at += 1) {
    const { id, shapeHash } = lexemes[at] as Lexeme;
    ids[at + PAD] = id;
    shapes[at + PAD] = shapeHash;
    joined[at + PAD] = mix(shapeHash, tokens[at]?.spaced ? 1 : 2);
  }
  const settled = findSettled(tokens, lexemes);
  const chunks = findChunks(tokens, lexemes);
  const { partner, opener } = matchBrackets(tokens);
  const occurrences = findOccurrences(tokens, chunks);
  const nearby = countNearby(lexemes, REACH);
  const strongTotal = bucket(lexemes.filter(({ strong }) => strong).length);
  const facts = createFacts();
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as Token;
    const slot = at * FEATURES_OF_TOKEN;
    if (settled[at]) {
      hashTemplates(SETTLED, facts, indices, slot);
      continue;
    }
    const p = at + PAD;
    for (let away = -3; away <= 3; away += 1) facts[FACTS.i + away] = ids[p + away] as number;
    for (let away = -1; away <= 1; away += 1) facts[FACTS.k + away] = shapes[p + away] as number;
    for (let away = -3; away <= 3; away += 1) facts[FACTS.g + away] = joined[p + away] as number;
    const before = token.spaced ? 1 : 0;
    const after = at + 1 < count ? (tokens[at + 1]?.spaced ? 1 : 2) : 1;
    const left = mix(joined[p - 2] as number, joined[p - 1] as number);
    facts[FACTS.before] = before;
    facts[FACTS.after] = after;
    facts[FACTS.gaps] = (token.spaced ? 1 : 2) * 4 + after;
    facts[FACTS.left2] = left;
    facts[FACTS.left3] = mix(joined[p - 3] as number, left);
    facts[FACTS.right2] = mix(joined[p + 2] as number, joined[p + 3] as number);

    const start = chunks.start[at] as number;
    const end = chunks.end[at] as number;
    let shape = 0;
    let words = 0;
    for (let inside = start; inside < Math.min(end, start + LONGEST_CHUNK); inside += 1) {
      shape = mix(shape, shapes[inside + PAD] as number);
      words = mix(words, ids[inside + PAD] as number);
    }
    facts[FACTS.chunkShape] = shape;
    facts[FACTS.chunkWords] = words;
    facts[FACTS.offset] = Math.min(at - start, LONGEST_CHUNK);
    facts[FACTS.strong] = chunks.strong[at] as number;
    facts[FACTS.place] = (at === start ? 1 : 0) + (at === end - 1 ? 2 : 0);
    facts[FACTS.chunkBefore] = ids[start - 1 + PAD] as number;
    facts[FACTS.chunkAfter] = ids[end + PAD] as number;
    facts[FACTS.beside] = (chunks.strong[start - 1] ?? 0) * 2 + (chunks.strong[end] ?? 0);
    facts[FACTS.nearby] = bucket(nearby[at] as number);
    facts[FACTS.strongTotal] = strongTotal;

    const ways = occurrences[at] as number;
    facts[FACTS.ways] = ways;
    facts[FACTS.waysWord] = ways & 0b111111;
    facts[FACTS.waysShape] = ways & 0b110111;
    facts[FACTS.waysBefore] = at > 0 ? (occurrences[at - 1] as number) & 0b100110111 : 512;
    facts[FACTS.waysAfter] = at + 1 < count ? (occurrences[at + 1] as number) & 0b100110111 : 512;
    hashTemplates(ALWAYS, facts, indices, slot);

    const mate = partner[at] as number;
    if (mate >= 0) {
      const low = Math.min(at, mate);
      const high = Math.max(at, mate);
      let inner = 0;
      for (let inside = low + 1; inside < Math.min(high, low + 12); inside += 1) {
        if (lexemes[inside]?.strong) inner = 1;
      }
      const apart = tokens[low]?.spaced ? 1 : 0;
      facts[FACTS.inner] = inner;
      facts[FACTS.span] = bucket(high - low - 1);
      facts[FACTS.apart] = apart;
      facts[FACTS.prior] = mix(shapes[low - 1 + PAD] as number, apart);
      facts[FACTS.firstInside] = shapes[low + 1 + PAD] as number;
      facts[FACTS.lastInside] = shapes[high - 1 + PAD] as number;
      facts[FACTS.wordBefore] = ids[low - 1 + PAD] as number;
      facts[FACTS.joinedAfter] = joined[high + 1 + PAD] as number;
      hashTemplates(PAIRED, facts, indices, slot);
    } else hashTemplates(UNPAIRED, facts, indices, slot);
    const around = opener[at] as number;
    if (around >= 0) {
      const close = partner[around] as number;
      const apart = tokens[around]?.spaced ? 1 : 0;
      facts[FACTS.sign] = ids[around + PAD] as number;
      facts[FACTS.apart] = apart;
      facts[FACTS.prior] = mix(shapes[around - 1 + PAD] as number, apart);
      facts[FACTS.wordBefore] = ids[around - 1 + PAD] as number;
      facts[FACTS.span] = close < 0 ? 9 : bucket(close - around);
      facts[FACTS.fromOpening] = Math.min(at - around, 4);
      facts[FACTS.toClosing] = close < 0 ? 9 : Math.min(close - at, 4);
      hashTemplates(ENCLOSED, facts, indices, slot);
    } else hashTemplates(OPEN, facts, indices, slot);
    const { prefix, suffix, lower } = lexemes[at] as Lexeme;
    if (lower !== 0) {
      facts[FACTS.suffix] = suffix;
      facts[FACTS.prefix] = prefix;
      facts[FACTS.lower] = lower;
      hashTemplates(LETTERS, facts, indices, slot);
    }
    if (token.run !== token.text) {
      facts[FACTS.run] = lexemeOf(token.run).id;
      hashTemplates(CUT, facts, indices, slot);
    }
  }
  return { indices, width: FEATURES_OF_TOKEN };
}
