import type { Candidate } from '../spans/spans.ts';
import type { Chances } from './candidates.ts';
import { chancesAmongDisjoint } from './disjointChances.ts';

/** How many numbers `describeRivals` gives for a candidate. */
export const RIVALS_WIDTH = 24;

/** So many neighbors on either side are looked at: bounds the cost of a text that repeats itself. */
const REACH = 60;
/** The score of a rival where there is none. */
const NONE = -9;

/** The surest rival of one kind, and how many tokens lie between its ends and those of the candidate. */
class Rival {
  score = NONE;
  left = 0;
  right = 0;
  count = 0;

  meet(score: number, left: number, right: number): void {
    this.count += 1;
    if (score <= this.score) return;
    this.score = score;
    this.left = left;
    this.right = right;
  }
}

const logOdds = (chance: number): number =>
  Math.log(Math.max(chance, 1e-5) / Math.max(1e-5, 1 - chance));

/**
 * Compares each candidate with its rivals, those that cannot be formulas if it is one: whether a longer
 * one, a shorter one or one across its ends is surer, by how much, how far apart their ends are, and how
 * sharply the tagger saw its ends.
 *
 * @param candidates in order of their first token
 * @param chances what the tagger thinks of every token
 * @param scores how surely each is a formula (log-odds), as judged alone
 * @returns `RIVALS_WIDTH` numbers for each candidate
 */
export function describeRivals(
  candidates: readonly Candidate[],
  { starts, ends, inside }: Chances,
  scores: Float64Array,
): Float32Array {
  const rows = new Float32Array(candidates.length * RIVALS_WIDTH);
  const shares = chancesAmongDisjoint(candidates, scores, starts.length);
  for (const [index, { first, last }] of candidates.entries()) {
    const score = scores[index] as number;
    const share = shares[index] as number;
    const surest = new Rival();
    const longer = new Rival();
    const shorter = new Rival();
    let crossing = NONE;
    let sameStart = NONE;
    let sameEnd = NONE;
    const to = Math.min(candidates.length, index + REACH + 1);
    for (let other = Math.max(0, index - REACH); other < to; other += 1) {
      const rival = candidates[other] as Candidate;
      // They are in order of their first token.
      if (rival.first > last) break;
      if (other === index || rival.last < first) continue;
      const itsScore = scores[other] as number;
      const left = first - rival.first;
      const right = rival.last - last;
      surest.meet(itsScore, left, right);
      if (left === 0) sameStart = Math.max(sameStart, itsScore);
      if (right === 0) sameEnd = Math.max(sameEnd, itsScore);
      if (left >= 0 && right >= 0) longer.meet(itsScore, left, right);
      else if (left <= 0 && right <= 0) {
        shorter.meet(itsScore, rival.first - first, last - rival.last);
      } else crossing = Math.max(crossing, itsScore);
    }
    rows.set(
      [
        logOdds(share),
        share,
        score - surest.score,
        surest.left,
        surest.right,
        longer.score,
        longer.left,
        longer.right,
        longer.count,
        shorter.score,
        shorter.left,
        shorter.right,
        shorter.count,
        crossing,
        sameStart,
        sameEnd,
        (starts[first] as number) - (starts[first - 1] ?? 0),
        (ends[last] as number) - (ends[last + 1] ?? 0),
        first < last ? (starts[first + 1] as number) : -1,
        first < last ? (ends[last - 1] as number) : -1,
        first > 1 ? (inside[first - 2] as number) : -1,
        inside[last + 2] ?? -1,
        score - longer.score,
        score - shorter.score,
      ],
      index * RIVALS_WIDTH,
    );
  }
  return rows;
}
