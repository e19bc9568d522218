import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { SPAN_BITS } from './judge/spanFeatures.ts';
import type { Trees, TreesSize } from './judge/trees.ts';
import { LABELS } from './tagger/features.ts';
import { FEATURE_BITS } from './tagger/hashTemplates.ts';
import { ACTION_BITS, ACTIONS } from './tex/actions.ts';

/** One step of a quantized weight. */
export const WEIGHT_STEP = 1 / 24;
/** The same for the weights of whole spans, which are smaller. */
export const SPAN_STEP = 1 / 120;

/** The three judges, in the order in which they are asked. */
export const TREES = {
  /** How sure a candidate is, looked at alone. */
  alone: { count: 300, depth: 4 },
  /** How sure it is beside the others of its abstract. */
  together: { count: 900, depth: 5 },
  /** Whether the abstract has mathematics. */
  abstract: { count: 80, depth: 3 },
} as const satisfies Record<string, TreesSize>;
export type Judge = keyof typeof TREES;
const JUDGES = Object.keys(TREES) as Judge[];

/** Everything that was learned. Weights are small integers; a score is their sum times `WEIGHT_STEP`. */
export interface Model extends Readonly<Record<Judge, Trees>> {
  /** Tagger: `LABELS` weights for each of 2^FEATURE_BITS features. */
  readonly spans: Int8Array;
  /** Tagger: from label to label, `LABELS` × `LABELS`, in real units. */
  readonly transitions: Float32Array;
  /** Whole spans: a weight for each of 2^SPAN_BITS features. */
  readonly wholeSpans: Int8Array;
  /** Actions: `ACTIONS.length` weights for each of 2^ACTION_BITS features. */
  readonly actions: Int8Array;
}

const inner = ({ count, depth }: TreesSize): number => count * ((1 << depth) - 1);
const outer = ({ count, depth }: TreesSize): number => count << depth;

const BYTES = {
  spans: LABELS << FEATURE_BITS,
  wholeSpans: 1 << SPAN_BITS,
  actions: ACTIONS.length << ACTION_BITS,
};
const TRANSITIONS = LABELS * LABELS;
const LENGTH =
  4 * TRANSITIONS +
  Object.values(BYTES).reduce((total, size) => total + size, 0) +
  JUDGES.reduce(
    (total, judge) => total + 4 * (1 + outer(TREES[judge])) + 5 * inner(TREES[judge]),
    0,
  );

/** Cuts the inflated file into its tables: the four-byte ones first, so that they stand aligned. */
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
  const transitions = floats(TRANSITIONS);
  const numbers = JUDGES.map((judge) => ({
    bounds: floats(inner(TREES[judge])),
    leaves: floats(outer(TREES[judge])),
    base: floats(1)[0] ?? 0,
  }));
  const judges = JUDGES.map((judge, index) => {
    const features = Uint8Array.from(bytes(inner(TREES[judge])));
    return [judge, { depth: TREES[judge].depth, features, ...numbers[index] }] as const;
  });
  return {
    ...(Object.fromEntries(judges) as Record<Judge, Trees>),
    transitions,
    spans: bytes(BYTES.spans),
    wholeSpans: bytes(BYTES.wholeSpans),
    actions: bytes(BYTES.actions),
  };
}

/** The counterpart of `unpackModel`: all tables in one array of bytes. */
export function packModel(model: Model): Uint8Array {
  const tables: ArrayBufferView[] = [
    model.transitions,
    ...JUDGES.flatMap((judge) => {
      const { bounds, leaves, base } = model[judge];
      return [bounds, leaves, Float32Array.of(base)];
    }),
    ...JUDGES.map((judge) => model[judge].features),
    model.spans,
    model.wholeSpans,
    model.actions,
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
