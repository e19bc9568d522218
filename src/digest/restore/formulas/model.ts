import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { ACTION_BITS, ACTIONS } from './actions.ts';
import { FEATURE_BITS, LABELS } from './features.ts';
import type { Trees } from './trees.ts';

/** Everything that was learned. Weights are small integers; a score is their sum times `WEIGHT_STEP`. */
export interface Model {
  /** Tagger: `LABELS` weights for each of 2^FEATURE_BITS features. */
  readonly spans: Int8Array;
  /** Tagger: from label to label, `LABELS` × `LABELS`, in real units. */
  readonly transitions: Float32Array;
  /** Actions: `ACTIONS.length` weights for each of 2^ACTION_BITS features. */
  readonly actions: Int8Array;
  /** How sure a candidate span is. */
  readonly trees: Trees;
}

/** One step of a quantized weight. */
export const WEIGHT_STEP = 1 / 24;
export const TREE_COUNT = 220;
export const TREE_DEPTH = 5;

/** The tables in the order of the file; the four-byte ones first, so that they stand aligned. */
const FLOATS = {
  transitions: LABELS * LABELS,
  bounds: TREE_COUNT * ((1 << TREE_DEPTH) - 1),
  leaves: TREE_COUNT << TREE_DEPTH,
  base: 1,
};
const BYTES = {
  features: TREE_COUNT * ((1 << TREE_DEPTH) - 1),
  spans: LABELS << FEATURE_BITS,
  actions: ACTIONS.length << ACTION_BITS,
};
const sum = (sizes: Record<string, number>): number =>
  Object.values(sizes).reduce((total, size) => total + size, 0);
const LENGTH = 4 * sum(FLOATS) + sum(BYTES);

/** Cuts the inflated file into its tables. */
export function unpackModel(packed: Uint8Array): Model {
  if (packed.length !== LENGTH) {
    throw new Error('model.bin does not fit the code; run scripts/train-formula-tagger.ts again');
  }
  const { buffer } = packed.slice();
  let at = 0;
  const floats = (length: number): Float32Array => {
    at += 4 * length;
    return new Float32Array(buffer, at - 4 * length, length);
  };
  const bytes = (length: number): Int8Array => {
    at += length;
    return new Int8Array(buffer, at - length, length);
  };
  const transitions = floats(FLOATS.transitions);
  const bounds = floats(FLOATS.bounds);
  const leaves = floats(FLOATS.leaves);
  const base = floats(FLOATS.base)[0] ?? 0;
  const features = Uint8Array.from(bytes(BYTES.features));
  const spans = bytes(BYTES.spans);
  const actions = bytes(BYTES.actions);
  return {
    spans,
    transitions,
    actions,
    trees: { depth: TREE_DEPTH, features, bounds, leaves, base },
  };
}

/** The counterpart of `unpackModel`: all tables in one array of bytes. */
export function packModel({ spans, transitions, actions, trees }: Model): Uint8Array {
  const tables: ArrayBufferView[] = [
    transitions,
    trees.bounds,
    trees.leaves,
    Float32Array.of(trees.base),
    trees.features,
    spans,
    actions,
  ];
  const packed = new Uint8Array(LENGTH);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of tables) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return packed;
}

let loaded: Model | undefined;

/** The trained model of the repository, read once. */
export function loadModel(): Model {
  loaded ??= unpackModel(inflateRawSync(readFileSync(new URL('./model.bin', import.meta.url))));
  return loaded;
}
