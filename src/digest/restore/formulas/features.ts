import { type Lexeme, lexemeOf } from './lexemes.ts';
import { countNearby, findChunks, findOccurrences, matchBrackets } from './surroundings.ts';
import type { Token } from './tokenize.ts';

/** Size of the hashed feature space of the tagger, a power of two. */
export const FEATURE_BITS = 19;
/** Labels of the tagger: outside of formulas, their begin, inside and end, a formula of one token. */
export const LABELS = 5;
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

const MASK = (1 << FEATURE_BITS) - 1;
const WIDTH = 60;
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

/** One step of the feature hash. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

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
 */
export function extractFeatures(tokens: readonly Token[]): TextFeatures {
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
  const indices = new Int32Array(count * WIDTH);
  let slot = 0;
  let template = 0;
  const put = (hash: number): void => {
    const mixed = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
    indices[slot] = (mixed >>> (32 - FEATURE_BITS)) & MASK || 1;
    slot += 1;
    template += 0x3c6ef372;
  };
  const one = (a: number): void => put(mix(template, a));
  const two = (a: number, b: number): void => put(mix(mix(template, a), b));
  const three = (a: number, b: number, c: number): void => put(mix(mix(mix(template, a), b), c));
  const four = (a: number, b: number, c: number, d: number): void =>
    put(mix(mix(mix(mix(template, a), b), c), d));
  const skip = (templates: number): void => {
    slot += templates;
    template += templates * 0x3c6ef372;
  };
  const known = new Int16Array(count).fill(-1);
  const waysOf = (at: number): number => {
    const answer = known[at] as number;
    if (answer >= 0) return answer;
    known[at] = occurrences.get(tokens[at]?.text ?? '') ?? 256;
    return known[at] as number;
  };

  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as Token;
    slot = at * WIDTH;
    template = 1;
    if (settled[at]) {
      one(1);
      continue;
    }
    const p = at + PAD;
    const i0 = ids[p] as number;
    const i1 = ids[p + 1] as number;
    const i2 = ids[p + 2] as number;
    const j1 = ids[p - 1] as number;
    const j2 = ids[p - 2] as number;
    const k0 = shapes[p] as number;
    const k1 = shapes[p + 1] as number;
    const l1 = shapes[p - 1] as number;
    const g0 = joined[p] as number;
    const g1 = joined[p + 1] as number;
    const g2 = joined[p + 2] as number;
    const g3 = joined[p + 3] as number;
    const h1 = joined[p - 1] as number;
    const h2 = joined[p - 2] as number;
    const h3 = joined[p - 3] as number;
    const before = token.spaced ? 1 : 0;
    const after = at + 1 < count ? (tokens[at + 1]?.spaced ? 1 : 2) : 1;
    const gaps = (token.spaced ? 1 : 2) * 4 + after;
    one(0);
    two(i0, gaps);
    two(j1, before);
    two(i1, after);
    one(j2);
    one(i2);
    one(ids[p - 3] as number);
    one(ids[p + 3] as number);
    three(i0, i1, after);
    three(j1, i0, before);
    three(j1, i1, k0);
    three(j2, j1, k0);
    three(i1, i2, k0);
    three(j1, i0, i1);
    three(j1, k0, gaps);
    three(k0, i1, gaps);
    four(i0, k1, l1, gaps);
    three(i0, g1, g2);
    three(h1, i0, gaps);
    three(h2, h1, i0);
    two(k0, gaps);
    three(h1, g0, after);
    two(g0, g1);
    three(h1, g0, g1);
    four(h2, h1, g0, after);
    three(g0, g1, g2);
    const left = mix(h2, h1);
    four(left, g0, g1, g2);
    four(mix(h3, left), g0, after, 0);
    four(g0, g1, g2, g3);
    four(mix(h3, left), g0, g1, mix(g2, g3));
    three(j2, l1, k0);
    three(k0, k1, i2);

    const start = chunks.start[at] as number;
    const end = chunks.end[at] as number;
    const strong = chunks.strong[at] as number;
    const place = (at === start ? 1 : 0) + (at === end - 1 ? 2 : 0);
    let shape = 0;
    let words = 0;
    for (let inside = start; inside < Math.min(end, start + LONGEST_CHUNK); inside += 1) {
      shape = mix(shape, shapes[inside + PAD] as number);
      words = mix(words, ids[inside + PAD] as number);
    }
    two(shape, Math.min(at - start, LONGEST_CHUNK));
    two(words, Math.min(at - start, LONGEST_CHUNK));
    three(strong, place, k0);
    three(ids[start - 1 + PAD] as number, place, k0);
    three(ids[end + PAD] as number, place, k0);
    const beside = (chunks.strong[start - 1] ?? 0) * 2 + (chunks.strong[end] ?? 0);
    four(beside, place, k0, strong);
    four(beside, place, i0, strong);
    two(bucket(nearby[at] as number), k0);
    two(bucket(nearby[at] as number), i0);
    three(strongTotal, k0, gaps);
    two(strongTotal, i0);

    const ways = waysOf(at);
    two(ways, k0);
    three(ways & 0b111111, i0, gaps);
    four(ways & 0b110111, k0, l1, k1);
    four(at > 0 ? waysOf(at - 1) & 0b100110111 : 512, l1, k0, gaps);
    four(at + 1 < count ? waysOf(at + 1) & 0b100110111 : 512, k1, k0, gaps);

    const mate = partner[at] as number;
    if (mate >= 0) {
      const low = Math.min(at, mate);
      const high = Math.max(at, mate);
      let inner = 0;
      for (let inside = low + 1; inside < Math.min(high, low + 12); inside += 1) {
        if (lexemes[inside]?.strong) inner = 1;
      }
      const apart = tokens[low]?.spaced ? 1 : 0;
      const prior = mix(shapes[low - 1 + PAD] as number, apart);
      four(k0, inner, bucket(high - low - 1), prior);
      four(k0, shapes[low + 1 + PAD] as number, shapes[high - 1 + PAD] as number, prior);
      four(k0, ids[low - 1 + PAD] as number, apart, shapes[low + 1 + PAD] as number);
      four(k0, joined[high + 1 + PAD] as number, inner, prior);
    } else {
      two(1, k0);
      skip(3);
    }
    const around = opener[at] as number;
    if (around >= 0) {
      const close = partner[around] as number;
      const sign = ids[around + PAD] as number;
      const apart = tokens[around]?.spaced ? 1 : 0;
      const prior = mix(shapes[around - 1 + PAD] as number, apart);
      four(sign, ids[around - 1 + PAD] as number, apart, k0);
      four(sign, prior, k0, close < 0 ? 9 : bucket(close - around));
      four(prior, Math.min(at - around, 4), k0, close < 0 ? 9 : Math.min(close - at, 4));
    } else {
      two(7, k0);
      skip(2);
    }
    const { prefix, suffix, lower } = lexemes[at] as Lexeme;
    if (lower === 0) skip(3);
    else {
      one(suffix);
      one(prefix);
      one(lower);
    }
    if (token.run !== token.text) two(lexemeOf(token.run).id, i0);
  }
  return { indices, width: WIDTH };
}
