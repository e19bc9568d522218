import { type Model, WEIGHT_STEP } from '../model.ts';
import { BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE } from './features.ts';
import { keepRows, placeOf, type SparseRows } from './sparseRows.ts';

/** Whether `next` may follow `label`: a formula that begins must end. */
export const mayFollow = (label: number, next: number): boolean =>
  label === BEGIN || label === INSIDE
    ? next === INSIDE || next === END
    : next === OUTSIDE || next === BEGIN || next === SINGLE;

/** The score of a label that a token cannot have. */
export const NEVER = -1e4;

/** The rows of each table that was used; five in six of the trained one hold zeros only. */
const sparse = new WeakMap<Int8Array, SparseRows>();

function rowsOf(table: Int8Array): SparseRows {
  const known = sparse.get(table);
  if (known !== undefined) return known;
  const rows = keepRows(table, LABELS);
  sparse.set(table, rows);
  return rows;
}

/**
 * Adds up the weights of every token's features: `LABELS` scores a token. Words among words, of which
 * the first feature says all, are outside of formulas.
 *
 * @param model the trained table, which must not change from now on
 * @param indices features of each token, 0 for none
 * @param width features a token
 */
export function scoreLabels(
  { spans }: Pick<Model, 'spans'>,
  indices: Int32Array,
  width: number,
): Float64Array {
  const count = indices.length / width;
  const { places, kept } = rowsOf(spans);
  const scores = new Float64Array(count * LABELS);
  for (let at = 0; at < count; at += 1) {
    if (indices[at * width + 1] === 0) {
      for (let label = 0; label < LABELS; label += 1) {
        scores[at * LABELS + label] = label === OUTSIDE ? 0 : NEVER;
      }
      continue;
    }
    let outside = 0;
    let begin = 0;
    let inside = 0;
    let end = 0;
    let single = 0;
    for (let slot = at * width; slot < (at + 1) * width; slot += 1) {
      const feature = indices[slot] as number;
      if (feature === 0) continue;
      const base = placeOf(places, feature) * LABELS;
      outside += kept[base] as number;
      begin += kept[base + 1] as number;
      inside += kept[base + 2] as number;
      end += kept[base + 3] as number;
      single += kept[base + 4] as number;
    }
    scores[at * LABELS] = outside * WEIGHT_STEP;
    scores[at * LABELS + 1] = begin * WEIGHT_STEP;
    scores[at * LABELS + 2] = inside * WEIGHT_STEP;
    scores[at * LABELS + 3] = end * WEIGHT_STEP;
    scores[at * LABELS + 4] = single * WEIGHT_STEP;
  }
  return scores;
}
