import { LEAST_CHANCE } from '../judge/candidates.ts';
import { BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE } from './features.ts';
import { NEVER } from './tagSpans.ts';

/** What must be reached; a little less than asked, since sums are rounded. */
const BOUND = LEAST_CHANCE * (1 - 1e-6);

/**
 * Tells whether `listCandidates` could find any span, in a small part of its time: most texts have none.
 *
 * For each labeling with a run of tokens in formulas there is the one that differs only in that these are
 * outside. So the chance of a run is at most the ratio of the two, and the chance that a formula begins at
 * a token is at most the sum over all runs in which one does.
 *
 * @param scores `LABELS` scores a token
 * @param transitions from label to label
 * @returns false where no span is as likely as a candidate must be
 */
export function mayHaveSpans(scores: Float64Array, transitions: Float32Array): boolean {
  const count = scores.length / LABELS;
  /** By how much likelier a step is than to stay outside. */
  const ratio = (from: number, to: number): number =>
    Math.exp(
      (transitions[from * LABELS + to] as number) -
        (transitions[OUTSIDE * LABELS + OUTSIDE] as number),
    );
  const outsideBegin = ratio(OUTSIDE, BEGIN);
  const outsideSingle = ratio(OUTSIDE, SINGLE);
  const beginInside = ratio(BEGIN, INSIDE);
  const beginEnd = ratio(BEGIN, END);
  const insideInside = ratio(INSIDE, INSIDE);
  const insideEnd = ratio(INSIDE, END);
  const endOutside = ratio(END, OUTSIDE);
  const endBegin = ratio(END, BEGIN);
  const endSingle = ratio(END, SINGLE);
  const singleOutside = ratio(SINGLE, OUTSIDE);
  const singleBegin = ratio(SINGLE, BEGIN);
  const singleSingle = ratio(SINGLE, SINGLE);
  /** Of each token, all that may follow in its run where it is a `BEGIN` or a `SINGLE`, with its own ratio. */
  const following = new Float64Array(2 * count);
  /** The same of the token behind, by its label, with its own ratio. */
  let [begin, inside, end, single] = [0, 0, 0, 0];
  for (let at = count - 1; at >= 0; at -= 1) {
    const place = at * LABELS;
    if (scores[place + BEGIN] === NEVER) {
      begin = inside = end = single = 0;
      continue;
    }
    const outside = scores[place + OUTSIDE] as number;
    const last = at === count - 1 ? 1 : 0;
    const behindEnd = last || endOutside + begin * endBegin + single * endSingle;
    const behindSingle = last || singleOutside + begin * singleBegin + single * singleSingle;
    const behindBegin = inside * beginInside + end * beginEnd;
    const behindInside = inside * insideInside + end * insideEnd;
    begin = Math.exp((scores[place + BEGIN] as number) - outside) * behindBegin;
    inside = Math.exp((scores[place + INSIDE] as number) - outside) * behindInside;
    end = Math.exp((scores[place + END] as number) - outside) * behindEnd;
    single = Math.exp((scores[place + SINGLE] as number) - outside) * behindSingle;
    following[2 * at] = begin;
    following[2 * at + 1] = single;
  }
  // And all that may stand before, by the label of the token before.
  [begin, inside, end, single] = [0, 0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const place = at * LABELS;
    if (scores[place + BEGIN] === NEVER) {
      begin = inside = end = single = 0;
      continue;
    }
    const first = at === 0 ? 1 : 0;
    const toBegin = first || outsideBegin + end * endBegin + single * singleBegin;
    const toSingle = first || outsideSingle + end * endSingle + single * singleSingle;
    // Numbers that are too large count as likely.
    if (!(toBegin * (following[2 * at] as number) < BOUND)) return true;
    if (!(toSingle * (following[2 * at + 1] as number) < BOUND)) return true;
    const outside = scores[place + OUTSIDE] as number;
    const toInside = begin * beginInside + inside * insideInside;
    const toEnd = begin * beginEnd + inside * insideEnd;
    begin = Math.exp((scores[place + BEGIN] as number) - outside) * toBegin;
    inside = Math.exp((scores[place + INSIDE] as number) - outside) * toInside;
    end = Math.exp((scores[place + END] as number) - outside) * toEnd;
    single = Math.exp((scores[place + SINGLE] as number) - outside) * toSingle;
  }
  return false;
}
