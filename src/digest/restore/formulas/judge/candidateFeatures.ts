import { repairSpan } from '../spans/repairSpan.ts';
import type { Candidate, TokenSpan } from '../spans/spans.ts';
import { COMMANDS } from '../tables/commands.ts';
import type { Token } from '../tokens/tokenize.ts';
import type { Chances } from './candidates.ts';

/** How many numbers describe a candidate. */
export const CANDIDATE_WIDTH = 52;

const MOST_REPEATS = 200;

const textOf = (tokens: readonly Token[], { first, last }: TokenSpan): string => {
  let text = '';
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at] as Token;
    text += at > first && token.spaced ? ` ${token.text}` : token.text;
  }
  return text;
};

/**
 * Adds what the lattice missed: spans with their brackets put right, and other occurrences of
 * letters and words that are surely mathematics elsewhere in the same abstract.
 */
export function addCandidates(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  { starts, ends }: Chances,
): Candidate[] {
  const all = new Map(
    candidates.map((candidate) => [`${candidate.first}:${candidate.last}`, candidate]),
  );
  const add = (span: TokenSpan, chance: number): void => {
    const key = `${span.first}:${span.last}`;
    if (!all.has(key)) all.set(key, { first: span.first, last: span.last, chance });
  };
  const sure = new Map<string, number>();
  for (const candidate of candidates) {
    const repaired = repairSpan(tokens, candidate);
    if (repaired) add(repaired, candidate.chance / 2);
    if (candidate.first === candidate.last && candidate.chance > 0.4) {
      const text = (tokens[candidate.first] as Token).text;
      if (/[A-Za-z]/.test(text)) sure.set(text, 0);
    }
  }
  if (sure.size > 0) {
    for (let at = 0; at < tokens.length; at += 1) {
      const { text } = tokens[at] as Token;
      const count = sure.get(text);
      if (count === undefined || count > MOST_REPEATS) continue;
      sure.set(text, count + 1);
      add({ first: at, last: at }, Math.min(starts[at] as number, ends[at] as number));
    }
  }
  return [...all.values()].sort(
    (left, right) => left.first - right.first || left.last - right.last,
  );
}

/** A small number for the sort of a token; -1 outside of the text. */
const SORTS = new Map<string, number>();
for (const [
  index,
  sort,
] of "x X a A I xx XX Xx xxxx Xxxx XXXX mixed letter integer year digit digit0 digit1 digit2 decimal relation operator function delimiter wrapper switch ( ) [ ] { } , . ; : - + = < > / | _ ^ * % ' ~"
  .split(' ')
  .entries()) {
  SORTS.set(sort, index);
}
function sortOf(token: Token | undefined): number {
  if (!token) return -1;
  const name = token.lexeme.shape;
  const known = SORTS.get(name);
  if (known !== undefined) return known;
  if (token.text.startsWith('\\')) return 60;
  const kind = COMMANDS.get(token.text);
  if (kind === 'letter') return 51;
  if (kind === 'relation') return 52;
  if (kind === 'operator') return 53;
  return kind ? 54 : 55;
}

const logit = (chance: number): number => {
  const inside = Math.min(Math.max(chance, 1e-5), 1 - 1e-5);
  return Math.log(inside / (1 - inside));
};

/** Describes every candidate of an abstract: `CANDIDATE_WIDTH` numbers each. */
export function describeCandidates(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  { starts, ends, inside }: Chances,
): Float32Array {
  const rows = new Float32Array(candidates.length * CANDIDATE_WIDTH);
  const texts = candidates.map((candidate) => textOf(tokens, candidate));
  const same = new Map<string, { sum: number; count: number; top: number; second: number }>();
  const byStart = new Map<number, number>();
  const byEnd = new Map<number, number>();
  let documentSum = 0;
  let documentTop = 0;
  for (const [index, { chance, first, last }] of candidates.entries()) {
    const text = texts[index] as string;
    const entry = same.get(text) ?? { sum: 0, count: 0, top: 0, second: 0 };
    entry.sum += chance;
    entry.count += 1;
    if (chance > entry.top) {
      entry.second = entry.top;
      entry.top = chance;
    } else if (chance > entry.second) entry.second = chance;
    same.set(text, entry);
    documentSum += chance;
    documentTop = Math.max(documentTop, chance);
    byStart.set(first, Math.max(byStart.get(first) ?? 0, chance));
    byEnd.set(last, Math.max(byEnd.get(last) ?? 0, chance));
  }
  const occurrences = new Map<string, number>();
  for (const { text } of tokens) occurrences.set(text, (occurrences.get(text) ?? 0) + 1);
  let strongTotal = 0;
  for (const { text, kind } of tokens) {
    if (kind === 'sign' && text.length === 1 && '_^={}|\\'.includes(text)) strongTotal += 1;
  }

  for (const [index, candidate] of candidates.entries()) {
    const { first, last, chance } = candidate;
    const text = texts[index] as string;
    const entry = same.get(text);
    let round = 0;
    let lonely = 0;
    let scripts = 0;
    let relations = 0;
    let commands = 0;
    let letters = 0;
    let words = 0;
    let commas = 0;
    let spaces = 0;
    let weakest = 1;
    let average = 0;
    for (let at = first; at <= last; at += 1) {
      const token = tokens[at] as Token;
      const sign = token.text;
      if (sign === '(' || sign === '[' || sign === '{') round += 1;
      else if (sign === ')' || sign === ']' || sign === '}') {
        round -= 1;
        if (round < 0) {
          lonely += 1;
          round = 0;
        }
      } else if (sign === '_' || sign === '^') scripts += 1;
      else if (sign === '=' || sign === '<' || sign === '>') relations += 1;
      else if (sign === ',' || sign === ';') commas += 1;
      else if (token.kind === 'word') {
        if (COMMANDS.has(sign)) commands += 1;
        else if (sign.length <= 2) letters += 1;
        else words += 1;
      }
      if (at > first && token.spaced) spaces += 1;
      const chanceInside = inside[at] as number;
      weakest = Math.min(weakest, chanceInside);
      average += chanceInside;
    }
    lonely += round;
    const before = tokens[first - 1];
    const after = tokens[last + 1];
    const length = (tokens[last] as Token).to - (tokens[first] as Token).from;
    const others = (entry?.count ?? 1) - 1;
    const topOther = entry ? (entry.top === chance ? entry.second : entry.top) : 0;
    let slot = index * CANDIDATE_WIDTH;
    const put = (value: number): void => {
      rows[slot] = value;
      slot += 1;
    };
    put(logit(chance));
    put(logit(starts[first] as number));
    put(logit(ends[last] as number));
    put(logit(weakest));
    put(average / (last - first + 1));
    put(logit(byStart.get(first) ?? 0) - logit(chance));
    put(logit(byEnd.get(last) ?? 0) - logit(chance));
    put(last - first + 1);
    put(length);
    put(lonely);
    put(scripts);
    put(relations);
    put(commands);
    put(letters);
    put(words);
    put(commas);
    put(spaces);
    put(first === last ? 1 : 0);
    put(sortOf(tokens[first]));
    put(sortOf(tokens[last]));
    put(sortOf(before));
    put(sortOf(after));
    put(sortOf(tokens[first - 2]));
    put(sortOf(tokens[last + 2]));
    put((tokens[first] as Token).spaced ? 1 : 0);
    put(after ? (after.spaced ? 1 : 0) : 1);
    put((tokens[first] as Token).spaced && (!after || after.spaced) ? 1 : 0);
    put(before ? (inside[first - 1] as number) : 0);
    put(after ? (inside[last + 1] as number) : 0);
    put(before ? (starts[first - 1] as number) : 0);
    put(after ? (ends[last + 1] as number) : 0);
    put(after ? (starts[last + 1] as number) : 0);
    put(before ? (ends[first - 1] as number) : 0);
    put(others);
    put(others > 0 && entry ? (entry.sum - chance) / others : -1);
    put(topOther);
    put(occurrences.get((tokens[first] as Token).text) ?? 0);
    put(entry ? entry.count / Math.max(1, occurrences.get((tokens[first] as Token).text) ?? 1) : 0);
    put(documentSum);
    put(documentSum - (entry?.sum ?? 0));
    put(documentTop);
    put(strongTotal);
    put(tokens.length);
    put(relations + scripts + commands > 0 ? 1 : 0);
    put(text.startsWith('(') && text.endsWith(')') ? 1 : 0);
    put((tokens[first] as Token).text.length);
    put((tokens[last] as Token).text.length);
    put(before ? before.text.length : 0);
    put(after ? after.text.length : 0);
    put(starts[first] as number);
    put(ends[last] as number);
    put(first < last ? (ends[last - 1] as number) : 0);
  }
  return rows;
}
