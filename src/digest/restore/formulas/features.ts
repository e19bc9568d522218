import { COMMANDS } from './tables/commands.ts';
import type { Token } from './tokenize.ts';

/** Size of the hashed feature space, a power of two. */
export const FEATURE_BITS = 18;
/** Labels of the tagger: outside, begin, inside, end, single. */
export const LABELS = 5;
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

const FEATURE_MASK = (1 << FEATURE_BITS) - 1;

/** Hash of a string (FNV-1a), 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
};

const BOUNDARY = hashText('<boundary>');

/** Coarse class of a token: its own sign, the kind of command, the shape of a word or number. */
export function classOf(token: Token): string {
  const { text, kind } = token;
  if (kind === 'number') {
    if (/[.,]/.test(text)) return 'decimal';
    return text.length <= 1
      ? `digit${text === '0' || text === '1' || text === '2' ? text : ''}`
      : text.length === 4
        ? 'year'
        : 'integer';
  }
  if (kind === 'sign') return text.startsWith('\\') && text.length > 2 ? 'raw' : text;
  const command = COMMANDS.get(text);
  if (command) return text.length <= 3 ? `${command}${text}` : command;
  if (text.length === 1)
    return /[a-z]/.test(text)
      ? text === 'a'
        ? 'a'
        : 'x'
      : /[A-Z]/.test(text)
        ? text === 'A' || text === 'I'
          ? text
          : 'X'
        : 'letter';
  const upper = /^[A-Z]+$/.test(text);
  const lower = /^[a-z]+$/.test(text);
  if (text.length <= 3) return upper ? 'XX' : lower ? 'xx' : 'Xx';
  return upper ? 'XXXX' : lower ? 'xxxx' : /^[A-Z][a-z]+$/.test(text) ? 'Xxxx' : 'mixed';
}

const STRONG = /^[_^={}|<>\\~]$/;
const isStrong = (token: Token): boolean =>
  (token.kind === 'sign' && STRONG.test(token.text)) ||
  token.text.startsWith('\\') ||
  (token.text.length > 3 && COMMANDS.has(token.text) && !AMBIGUOUS.has(token.text));

/** Commands that are also everyday words of abstracts. */
const AMBIGUOUS = new Set(
  'times prime natural flat sharp star circ bullet square check left right middle big text sum prod models parallel forall exists limits lambda alpha beta gamma delta sigma sup inf arg hat bar vec dot triangle diamond smash dim min max log exp top bot to in ni ne le ge mid div cap cup wp wr land lor neg prec succ iff gets implies perp colon breve boxed'.split(
    ' ',
  ),
);

const bucket = (count: number): number =>
  count < 4 ? count : count < 6 ? 4 : count < 10 ? 5 : count < 20 ? 6 : 7;

/** What the two passes of the tagger know about the tokens of one abstract. */
export interface TextFeatures {
  /** Feature indices, `width` per token; 0 stands for no feature. */
  readonly indices: Int32Array;
  readonly width: number;
}

interface Columns {
  id: Int32Array;
  cls: Int32Array;
  /** Class with the white space before it. */
  glued: Int32Array;
}

/** Where the partner of each bracket stands; -1 for none. Also the innermost opening bracket around each token. */
function matchBrackets(tokens: readonly Token[]): { partner: Int32Array; opener: Int32Array } {
  const partner = new Int32Array(tokens.length).fill(-1);
  const opener = new Int32Array(tokens.length).fill(-1);
  const stack: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === ')' || text === ']' || text === '}') {
      const want = text === ')' ? '(' : text === ']' ? '[' : '{';
      if (stack.length > 0 && tokens[stack.at(-1) ?? 0]?.text === want) {
        const open = stack.pop() ?? 0;
        partner[open] = at;
        partner[at] = open;
      }
    }
    opener[at] = stack.at(-1) ?? -1;
    if (text === '(' || text === '[' || text === '{') {
      stack.push(at);
      if (stack.length > 8) stack.shift();
    }
  }
  return { partner, opener };
}

/** Contexts in which each token text occurs anywhere in the abstract, as bits. */
function contextBits(tokens: readonly Token[], chunkStrong: Uint8Array): Map<string, number> {
  const bits = new Map<string, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || token.text.length > 10) continue;
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    let mask = bits.get(token.text) ?? 0;
    if (after && !after.spaced && (after.text === '_' || after.text === '^')) mask |= 1;
    if (before && (before.text === '_' || before.text === '^' || before.text === '{')) mask |= 2;
    if (after && (/^[=<>]$/.test(after.text) || RELATION_WORDS.has(after.text))) mask |= 4;
    if (before && (/^[=<>]$/.test(before.text) || RELATION_WORDS.has(before.text))) mask |= 4;
    if (after?.text === '(' && !after.spaced) mask |= 8;
    if (before?.text === '(' && (after?.text === ')' || after?.text === ',')) mask |= 16;
    if (chunkStrong[at]) mask |= 32;
    if (after?.text === '-' && !after.spaced) mask |= 64;
    if (token.spaced && (!after || after.spaced || /^[.,;:)]$/.test(after.text))) mask |= 128;
    bits.set(token.text, mask);
  }
  return bits;
}
const RELATION_WORDS = new Set(
  'leq geq approx sim equiv neq ll gg le ge rightarrow times cdot subseteq'.split(' '),
);

/**
 * Computes the features of every token. `hints`, where given, holds a small number for each
 * token from the first pass (how surely mathematics its other occurrences are).
 */
export function extractFeatures(tokens: readonly Token[], hints?: Uint8Array): TextFeatures {
  const count = tokens.length;
  const pad = 4;
  const id = new Int32Array(count + 2 * pad).fill(BOUNDARY);
  const cls = new Int32Array(count + 2 * pad).fill(BOUNDARY);
  const glued = new Int32Array(count + 2 * pad).fill(BOUNDARY);
  const chunkStart = new Int32Array(count);
  const chunkEnd = new Int32Array(count);
  const chunkStrong = new Uint8Array(count);
  const strong = new Uint8Array(count);
  let strongTotal = 0;
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as Token;
    id[at + pad] = hashText(token.text);
    cls[at + pad] = hashText(classOf(token));
    glued[at + pad] = mix(cls[at + pad] as number, token.spaced ? 1 : 2);
    if (isStrong(token)) {
      strong[at] = 1;
      strongTotal += 1;
    }
  }
  for (let at = 0; at < count; ) {
    let end = at + 1;
    let any = strong[at] as number;
    while (end < count && !(tokens[end] as Token).spaced) {
      any |= strong[end] as number;
      end += 1;
    }
    for (let inside = at; inside < end; inside += 1) {
      chunkStart[inside] = at;
      chunkEnd[inside] = end;
      chunkStrong[inside] = any;
    }
    at = end;
  }
  const { partner, opener } = matchBrackets(tokens);
  const bits = contextBits(tokens, chunkStrong);
  const near = new Uint8Array(count);
  let sum = 0;
  const reach = 8;
  for (let at = 0; at < Math.min(reach, count); at += 1) sum += strong[at] as number;
  for (let at = 0; at < count; at += 1) {
    if (at + reach < count) sum += strong[at + reach] as number;
    if (at - reach - 1 >= 0) sum -= strong[at - reach - 1] as number;
    near[at] = bucket(sum);
  }

  const width = 64;
  const indices = new Int32Array(count * width);
  const strongDoc = bucket(strongTotal);
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as Token;
    const p = at + pad;
    let slot = at * width;
    let template = 1;
    const put = (a: number, b = 0, c = 0, d = 0): void => {
      const hash = mix(mix(mix(mix(Math.imul(template, 0x85ebca6b), a), b), c), d);
      indices[slot] = hash & FEATURE_MASK || 1;
      slot += 1;
      template += 1;
    };
    const i = (offset: number): number => id[p + offset] as number;
    const k = (offset: number): number => cls[p + offset] as number;
    const g = (offset: number): number => glued[p + offset] as number;
    const after = p + 1 < count + pad ? (tokens[at + 1]?.spaced ? 1 : 2) : 1;
    const sp = (token.spaced ? 1 : 2) * 4 + after;
    put(0);
    put(i(0), sp);
    put(i(-1), token.spaced ? 1 : 0);
    put(i(1), after);
    put(i(-2));
    put(i(2));
    put(i(-3));
    put(i(3));
    put(i(0), i(1), after);
    put(i(-1), i(0), token.spaced ? 1 : 0);
    put(i(-1), i(1), k(0));
    put(i(-2), i(-1), k(0));
    put(i(1), i(2), k(0));
    put(i(-1), i(0), i(1));
    put(i(-1), k(0), sp);
    put(k(0), i(1), sp);
    put(i(0), k(1), k(-1), sp);
    put(i(0), g(1), g(2));
    put(g(-1), i(0), sp);
    put(g(-2), g(-1), i(0));
    put(k(0), sp);
    put(g(-1), g(0), after);
    put(g(0), g(1));
    put(g(-1), g(0), g(1));
    put(g(-2), g(-1), g(0), after);
    put(g(0), g(1), g(2));
    put(mix(g(-2), g(-1)), g(0), g(1), g(2));
    put(mix(g(-3), g(-2)), g(-1), g(0), after);
    put(g(0), g(1), g(2), g(3));
    put(mix(mix(g(-3), g(-2)), g(-1)), g(0), g(1), mix(g(2), g(3)));
    put(i(-2), k(-1), k(0));
    put(k(0), k(1), i(2));
    const start = chunkStart[at] as number;
    const end = chunkEnd[at] as number;
    const place = (at === start ? 1 : 0) + (at === end - 1 ? 2 : 0);
    let shape = 0;
    for (let inside = start; inside < Math.min(end, start + 8); inside += 1) {
      shape = mix(shape, cls[inside + pad] as number);
    }
    put(shape, Math.min(at - start, 8));
    let idsShape = 0;
    for (let inside = start; inside < Math.min(end, start + 8); inside += 1) {
      idsShape = mix(idsShape, id[inside + pad] as number);
    }
    put(idsShape, Math.min(at - start, 8));
    put(chunkStrong[at] as number, place, k(0));
    put(start > 0 ? (id[start - 1 + pad] as number) : BOUNDARY, place, k(0));
    put(end < count ? (id[end + pad] as number) : BOUNDARY, place, k(0));
    const strongBefore = start > 0 ? (chunkStrong[start - 1] as number) : 0;
    const strongAfter = end < count ? (chunkStrong[end] as number) : 0;
    put(strongBefore * 2 + strongAfter, place, k(0), chunkStrong[at]);
    put(strongBefore * 2 + strongAfter, place, i(0), chunkStrong[at]);
    put(near[at] as number, k(0));
    put(near[at] as number, i(0));
    put(strongDoc, k(0), sp);
    put(strongDoc, i(0));
    const mask = bits.get(token.text);
    put(mask ?? 256, k(0));
    put((mask ?? 256) & 63, i(0), sp);
    put((mask ?? 256) & 0b110111, k(0), k(-1), k(1));
    const maskBefore = at > 0 ? (bits.get((tokens[at - 1] as Token).text) ?? 256) : 512;
    const maskAfter = at + 1 < count ? (bits.get((tokens[at + 1] as Token).text) ?? 256) : 512;
    put(maskBefore & 0b1100110111, k(-1), k(0), sp);
    put(maskAfter & 0b1100110111, k(1), k(0), sp);
    const mate = partner[at] as number;
    if (mate >= 0) {
      const low = Math.min(at, mate);
      const high = Math.max(at, mate);
      let inner = 0;
      for (let inside = low + 1; inside < Math.min(high, low + 12); inside += 1)
        inner |= strong[inside] as number;
      const prior = low > 0 ? (cls[low - 1 + pad] as number) : BOUNDARY;
      const glueOpen = (tokens[low] as Token).spaced ? 1 : 0;
      put(k(0), inner, bucket(high - low - 1), mix(prior, glueOpen));
      put(k(0), cls[low + 1 + pad], cls[high - 1 + pad], mix(prior, glueOpen));
      put(k(0), id[low + pad - 1], glueOpen, cls[low + 1 + pad]);
      put(k(0), cls[high + 1 + pad], (tokens[high + 1]?.spaced ?? true) ? 1 : 0, mix(inner, prior));
    } else {
      put(1, k(0));
      slot += 3;
      template += 3;
    }
    const around = opener[at] as number;
    if (around >= 0) {
      const close = partner[around] as number;
      const prior = around > 0 ? (id[around - 1 + pad] as number) : BOUNDARY;
      const priorClass = around > 0 ? (cls[around - 1 + pad] as number) : BOUNDARY;
      const openGlue = (tokens[around] as Token).spaced ? 1 : 0;
      put(id[around + pad] as number, prior, openGlue, k(0));
      put(
        id[around + pad] as number,
        mix(priorClass, openGlue),
        k(0),
        close < 0 ? 9 : bucket(close - around),
      );
      put(
        mix(priorClass, openGlue),
        Math.min(at - around, 4),
        k(0),
        close < 0 ? 9 : Math.min(close - at, 4),
      );
    } else {
      put(7, k(0));
      slot += 2;
      template += 2;
    }
    if (token.kind === 'word' && token.text.length > 1) {
      put(hashText(token.text.slice(-3)));
      put(hashText(token.text.slice(0, 3)));
      put(hashText(token.text.toLowerCase()));
    } else {
      slot += 3;
      template += 3;
    }
    if (token.run !== token.text) put(hashText(token.run), i(0));
    else {
      slot += 1;
      template += 1;
    }
    if (hints) {
      put(hints[at] as number, k(0));
      put(hints[at] as number, i(0));
      put(hints[at] as number, k(0), k(-1), k(1));
      put(hints[at] as number, hints[at - 1] ?? 99, hints[at + 1] ?? 99, k(0));
    }
  }
  return { indices, width };
}
