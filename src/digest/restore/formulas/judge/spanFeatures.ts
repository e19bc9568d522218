import type { Candidate } from '../spans/spans.ts';
import { mix } from '../tagger/hashTemplates.ts';
import type { Token } from '../tokens/tokenize.ts';

/** Size of the hashed feature space of whole spans, a power of two. */
export const SPAN_BITS = 16;
const MASK = (1 << SPAN_BITS) - 1;
/** Longer spans are known by their beginning and their length. */
const LONGEST_SIGNATURE = 12;
const EDGE = 7;

/** Half of the tagger's log-odds, where the sum of weights starts: the tagger is too sure of itself. */
export function startingScore({ chance }: Candidate): number {
  return 0.5 * Math.log(Math.max(1e-4, chance) / Math.max(1e-4, 1 - chance));
}

/**
 * Describes a span as a whole, which a tagger of single tokens cannot see: its words, the sorts of
 * its tokens, and each of these beside the words before and after it.
 *
 * @param tokens the tokens of the text
 * @param candidate the span
 * @returns hashed features, `SPAN_BITS` bits each
 */
export function spanFeatures(tokens: readonly Token[], candidate: Candidate): Int32Array {
  const { first, last, chance } = candidate;
  const shape = (at: number): number => {
    const token = tokens[at];
    return token ? token.lexeme.shapeHash : EDGE;
  };
  const word = (at: number): number => {
    const token = tokens[at];
    if (!token) return EDGE;
    const { lower, id } = token.lexeme;
    return lower || id;
  };
  const gap = (at: number): number => (tokens[at]?.spaced === false ? 0 : 1);
  const length = Math.min(last - first, LONGEST_SIGNATURE);
  let shapes = 1;
  let words = 1;
  for (let at = first; at <= Math.min(last, first + LONGEST_SIGNATURE - 1); at += 1) {
    shapes = mix(mix(shapes, shape(at)), at > first ? gap(at) : 0);
    words = mix(words, (tokens[at] as Token).lexeme.id);
  }
  shapes = mix(shapes, length);
  words = mix(words, length);
  const before = gap(first);
  const after = gap(last + 1);
  const gaps = before * 2 + after;
  const odds = Math.log(Math.max(chance, 1e-5) / Math.max(1e-5, 1 - chance));
  const certainty = Math.max(-5, Math.min(5, Math.round(odds)));

  const features: number[] = [];
  let template = 1;
  const put = (...parts: number[]): void => {
    let hash = Math.imul(template, 0x85ebca6b);
    for (const part of parts) hash = mix(hash, part);
    features.push((Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - SPAN_BITS)) & MASK);
    template += 1;
  };
  put(0);
  put(certainty);
  put(shapes);
  put(words);
  put(shapes, gaps);
  put(words, gaps);
  put(shapes, certainty);
  put(word(first - 1), before);
  put(word(last + 1), after);
  put(word(first - 1), before, shapes);
  put(word(last + 1), after, shapes);
  put(word(first - 1), word(last + 1), gaps);
  put(word(first - 2), word(first - 1), before);
  put(word(last + 1), word(last + 2), after);
  put(shapes, shape(first - 1), shape(last + 1), gaps);
  put(shapes, shape(first - 1), before);
  put(shapes, shape(last + 1), after);
  put(words, word(first - 1));
  put(words, word(last + 1));
  put(words, shape(first - 1), before);
  put(words, shape(last + 1), after);
  put(shape(first), word(first - 1), before);
  put(shape(last), word(last + 1), after);
  put(shape(first), shape(last), length, gaps);
  put(shape(last), word(last + 1), word(last + 2), after);
  put(shape(first), word(first - 1), word(first - 2), before);
  put(shape(last), shape(last + 1), shape(last + 2), shape(last + 3), after);
  put(shape(first), shape(first - 1), shape(first - 2), shape(first - 3), before);
  put(shape(first - 1), shape(last + 1), length, gaps);
  put(shapes, shape(first - 1), shape(first - 2), shape(last + 1), shape(last + 2));
  put(word(first), word(first + 1), shape(first - 1));
  put(word(last - 1), word(last), shape(last + 1), after);
  return Int32Array.from(features);
}
