import { bracketStep } from '../tokens/brackets.ts';
import type { Lexeme } from '../tokens/lexemes.ts';
import type { Token } from '../tokens/tokenize.ts';

/** Runs of tokens without white space between them, and which of them hold a strong sign. */
export interface Chunks {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly strong: Uint8Array;
}

/** Finds the runs of tokens that no white space divides. */
export function findChunks(tokens: readonly Token[], lexemes: readonly Lexeme[]): Chunks {
  const count = tokens.length;
  const start = new Int32Array(count);
  const end = new Int32Array(count);
  const strong = new Uint8Array(count);
  for (let from = 0; from < count; ) {
    let to = from + 1;
    let any = lexemes[from]?.strong === true;
    while (to < count && !(tokens[to] as Token).spaced) {
      any ||= lexemes[to]?.strong === true;
      to += 1;
    }
    // Most are of one token, for which this is faster than `fill`.
    for (let at = from; at < to; at += 1) {
      start[at] = from;
      end[at] = to;
      strong[at] = any ? 1 : 0;
    }
    from = to;
  }
  return { start, end, strong };
}

/** Deeper brackets are forgotten: no text that people write needs them. */
const DEEPEST = 8;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where the partner of each bracket stands (-1: none), and the innermost opening bracket around each token. */
export function matchBrackets(tokens: readonly Token[]): {
  partner: Int32Array;
  opener: Int32Array;
} {
  const partner = new Int32Array(tokens.length).fill(-1);
  const opener = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { text, kind } = tokens[at] as Token;
    if (kind !== 'sign') {
      opener[at] = open.at(-1) ?? -1;
      continue;
    }
    const wanted = OPENING[text];
    if (wanted !== undefined && open.length > 0 && tokens[open.at(-1) ?? 0]?.text === wanted) {
      const other = open.pop() ?? 0;
      partner[other] = at;
      partner[at] = other;
    }
    opener[at] = open.at(-1) ?? -1;
    if (bracketStep(text) > 0) {
      open.push(at);
      if (open.length > DEEPEST) open.shift();
    }
  }
  return { partner, opener };
}

const LONGEST_NAME = 10;

/** Ways of occurring, as bits. */
export const OCCURS = {
  withScript: 1,
  inScript: 2,
  besideRelation: 4,
  asFunction: 8,
  inParentheses: 16,
  amongStrong: 32,
  beforeHyphen: 64,
  alone: 128,
} as const;

/** What stands in place of the ways of a token that is no short word. */
export const NO_WAYS = 256;

/** Where the first token of each word stands, by a hash of the word, plus one; used by one call at a time. */
let firsts = new Int32Array(1024);

/** For each token, all the ways in which the same word occurs anywhere in the abstract. */
export function findOccurrences(tokens: readonly Token[], chunks: Chunks): Int16Array {
  const count = tokens.length;
  const ways = new Int16Array(count);
  const first = new Int32Array(count);
  let size = 64;
  while (size < 2 * count) size *= 2;
  if (firsts.length < size) firsts = new Int32Array(size);
  else firsts.fill(0, 0, size);
  for (let at = 0; at < count; at += 1) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word' || token.text.length > LONGEST_NAME) {
      first[at] = at;
      ways[at] = NO_WAYS;
      continue;
    }
    const { text } = token;
    let place = token.lexeme.id & (size - 1);
    while (firsts[place] !== 0 && tokens[(firsts[place] as number) - 1]?.text !== text) {
      place = (place + 1) & (size - 1);
    }
    if (firsts[place] === 0) firsts[place] = at + 1;
    const group = (firsts[place] as number) - 1;
    first[at] = group;
    ways[group] = (ways[group] as number) | waysAt(tokens, chunks, at);
  }
  for (let at = 0; at < count; at += 1) ways[at] = ways[first[at] as number] as number;
  return ways;
}

function waysAt(tokens: readonly Token[], chunks: Chunks, at: number): number {
  const token = tokens[at] as Token;
  const previous = at > 0 ? tokens[at - 1] : undefined;
  const after = at + 1 < tokens.length ? tokens[at + 1] : undefined;
  const before = previous?.text ?? '';
  const next = after?.text ?? '';
  const glued = after !== undefined && !after.spaced;
  let bits = 0;
  if (glued && (next === '_' || next === '^')) bits |= OCCURS.withScript;
  if (before === '_' || before === '^' || before === '{') bits |= OCCURS.inScript;
  if (after?.lexeme.relation || previous?.lexeme.relation) bits |= OCCURS.besideRelation;
  if (glued && next === '(') bits |= OCCURS.asFunction;
  if (before === '(' && (next === ')' || next === ',')) bits |= OCCURS.inParentheses;
  if (chunks.strong[at]) bits |= OCCURS.amongStrong;
  if (glued && next === '-') bits |= OCCURS.beforeHyphen;
  if (token.spaced && (!glued || '.,;:)'.includes(next))) bits |= OCCURS.alone;
  return bits;
}

/** For each token, how many strong signs stand within `reach` tokens of it. */
export function countNearby(lexemes: readonly Lexeme[], reach: number): Int32Array {
  const count = lexemes.length;
  const nearby = new Int32Array(count);
  let sum = 0;
  for (let at = 0; at < Math.min(reach, count); at += 1) sum += lexemes[at]?.strong ? 1 : 0;
  for (let at = 0; at < count; at += 1) {
    if (lexemes[at + reach]?.strong) sum += 1;
    if (lexemes[at - reach - 1]?.strong) sum -= 1;
    nearby[at] = sum;
  }
  return nearby;
}
