import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { ACTION_BITS, ACTIONS } from './actions.ts';
import { FEATURE_BITS, LABELS } from './features.ts';

/** Weights of the two linear models, as small integers; a score is their sum times the scale. */
export interface Model {
  /** Span labels: `LABELS` weights for each of 2^FEATURE_BITS features. */
  readonly spans: Int8Array;
  /** From label to label, `LABELS` × `LABELS`, in real units. */
  readonly transitions: Float32Array;
  /** Actions: `ACTIONS.length` weights for each of 2^ACTION_BITS features. */
  readonly actions: Int8Array;
}

/** One step of a quantized weight. */
export const WEIGHT_STEP = 1 / 24;

const SPAN_BYTES = LABELS << FEATURE_BITS;
const ACTION_BYTES = ACTIONS.length << ACTION_BITS;
const TRANSITION_BYTES = LABELS * LABELS * 4;

/** Cuts the inflated file into its three tables. */
export function unpackModel(bytes: Uint8Array): Model {
  if (bytes.length !== SPAN_BYTES + ACTION_BYTES + TRANSITION_BYTES) {
    throw new Error(
      'model.bin does not fit the features; run scripts/train-formula-tagger.ts again',
    );
  }
  const copy = bytes.slice();
  return {
    spans: new Int8Array(copy.buffer, 0, SPAN_BYTES),
    actions: new Int8Array(copy.buffer, SPAN_BYTES, ACTION_BYTES),
    transitions: new Float32Array(copy.buffer, SPAN_BYTES + ACTION_BYTES, LABELS * LABELS),
  };
}

/** The counterpart of `unpackModel`: the three tables in one array of bytes. */
export function packModel(model: Model): Uint8Array {
  const bytes = new Uint8Array(SPAN_BYTES + ACTION_BYTES + TRANSITION_BYTES);
  bytes.set(new Uint8Array(model.spans.buffer, model.spans.byteOffset, SPAN_BYTES), 0);
  bytes.set(
    new Uint8Array(model.actions.buffer, model.actions.byteOffset, ACTION_BYTES),
    SPAN_BYTES,
  );
  bytes.set(
    new Uint8Array(model.transitions.buffer, model.transitions.byteOffset, TRANSITION_BYTES),
    SPAN_BYTES + ACTION_BYTES,
  );
  return bytes;
}

let loaded: Model | undefined;

/** The trained model of the repository, read once. */
export function loadModel(): Model {
  loaded ??= unpackModel(inflateRawSync(readFileSync(new URL('./model.bin', import.meta.url))));
  return loaded;
}
