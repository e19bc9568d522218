/** Weights in real units as small integers, of which one stands for `step`. */
export const quantize = (weights: Float32Array, step: number): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / step))));
