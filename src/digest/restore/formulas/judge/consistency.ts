import type { Candidate } from '../spans/spans.ts';
import type { Token } from '../tokens/tokenize.ts';

/** How many numbers `compareCandidates` gives for a candidate. */
export const COMPARISON_WIDTH = 20;

const LONGEST_SIGNATURE = 10;
/** Of candidates that are alike, so many are compared: bounds the cost of a text that repeats itself. */
const MOST_COMPARED = 40;

const overlaps = (one: Candidate, other: Candidate): boolean =>
  one.first <= other.last && one.last >= other.first;

const LIKENESSES = 6;

/**
 * What two candidates of a text may have in common: their words, their form, the way they begin or end;
 * `LIKENESSES` of them.
 */
function likenessesOf(tokens: readonly Token[], { first, last }: Candidate): string[] {
  const shape = (at: number): string => {
    const token = tokens[at];
    return token ? token.lexeme.shape : '';
  };
  const gap = (at: number): string => (tokens[at]?.spaced === false ? '' : ' ');
  let words = '';
  let shapes = '';
  for (let at = first; at <= last; at += 1) {
    words += `${(tokens[at] as Token).text} `;
    if (at < first + LONGEST_SIGNATURE) shapes += `${shape(at)} `;
  }
  return [
    words,
    shapes,
    `${shape(first - 1)}${gap(first)}[${shape(first)}`,
    `${shape(last)}]${gap(last + 1)}${shape(last + 1)}`,
    (tokens[first] as Token).text,
    `${first === last}${shape(first)}`,
  ];
}

/**
 * Compares each candidate with the others of its abstract: those that it competes with, and those that
 * are like it. Authors write the same thing the same way throughout.
 *
 * @param tokens the tokens of the text
 * @param candidates in order of their first token
 * @param scores how surely each is a formula (log-odds), as judged alone
 * @returns `COMPARISON_WIDTH` numbers for each candidate
 */
export function compareCandidates(
  tokens: readonly Token[],
  candidates: readonly Candidate[],
  scores: Float64Array,
): Float32Array {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
  const rows = new Float32Array(candidates.length * COMPARISON_WIDTH);
  const likenesses = candidates.map((candidate) => likenessesOf(tokens, candidate));
  const groups = Array.from({ length: LIKENESSES }, () => new Map<string, number[]>());
  for (const [index, keys] of likenesses.entries()) {
    for (const [sort, key] of keys.entries()) {
      const group = groups[sort]?.get(key);
      if (!group) groups[sort]?.set(key, [index]);
      else if (group.length < MOST_COMPARED) group.push(index);
    }
  }
  const inside = new Float64Array(tokens.length + 1);
  let total = 0;
  let sure = 0;
  for (const [index, { first, last }] of candidates.entries()) {
    const chance = chances[index] as number;
    total += chance;
    if (chance > 0.5) sure += 1;
    for (let at = first; at <= last; at += 1) inside[at] = (inside[at] as number) + chance;
  }
  for (const [index, candidate] of candidates.entries()) {
    const chance = chances[index] as number;
    const rival = strongestRival(candidates, chances, index);
    let slot = index * COMPARISON_WIDTH;
    const put = (value: number): void => {
      rows[slot] = value;
      slot += 1;
    };
    put(scores[index] as number);
    put(rival.chance);
    put(rival.sum);
    put(rival.longer);
    put(chance / (chance + rival.sum));
    put(total);
    put(sure);
    for (const [sort, key] of (likenesses[index] ?? []).entries()) {
      let count = 0;
      let sum = 0;
      let top = -1;
      for (const other of groups[sort]?.get(key) ?? []) {
        if (other === index || overlaps(candidates[other] as Candidate, candidate)) continue;
        count += 1;
        sum += chances[other] as number;
        top = Math.max(top, chances[other] as number);
      }
      put(count > 0 ? sum / count : -1);
      if (sort < 4) put(top);
    }
    let weakest = 1;
    for (let at = candidate.first; at <= candidate.last; at += 1) {
      weakest = Math.min(weakest, inside[at] as number);
    }
    put(weakest);
    put(candidate.first > 0 ? Math.min(1, inside[candidate.first - 1] as number) : 0);
    put(Math.min(1, inside[candidate.last + 1] as number));
  }
  return rows;
}

/** The candidates that cannot be formulas if this one is: the likeliest, and all of them together. */
function strongestRival(
  candidates: readonly Candidate[],
  chances: Float64Array,
  index: number,
): { chance: number; sum: number; longer: number } {
  const candidate = candidates[index] as Candidate;
  const rival = { chance: 0, sum: 0, longer: 0 };
  const from = Math.max(0, index - MOST_COMPARED);
  const to = Math.min(candidates.length, index + MOST_COMPARED + 1);
  for (let other = from; other < to; other += 1) {
    const span = candidates[other] as Candidate;
    // They are in order of their first token.
    if (span.first > candidate.last) break;
    if (other === index || !overlaps(span, candidate)) continue;
    const chance = chances[other] as number;
    rival.sum += chance;
    if (chance <= rival.chance) continue;
    rival.chance = chance;
    rival.longer = span.last - span.first - (candidate.last - candidate.first);
  }
  return rival;
}
