/** Size of the hashed feature space of the tagger, a power of two. */
export const FEATURE_BITS = 19;
const MASK = (1 << FEATURE_BITS) - 1;
/** What parts one template's features from those of the next. */
const STEP = 0x3c6ef372;

/** One step of the feature hash. */
export const mix = (hash: number, value: number): number => {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
};

/** Templates in a row: each makes one feature of some facts about a token. */
export interface Templates {
  /** The number of the first template, and so its place among a token's features. */
  readonly first: number;
  /** The facts of all templates, one template after the other. */
  readonly facts: Uint8Array;
  /** Where each template's facts end. */
  readonly ends: Uint8Array;
}

/**
 * Computes the features of a token by some templates.
 *
 * @param templates which
 * @param facts what is known of the token
 * @param out where the features go
 * @param offset where those of the token begin there
 */
export function hashTemplates(
  { first, facts: members, ends }: Templates,
  facts: Int32Array,
  out: Int32Array,
  offset: number,
): void {
  let member = 0;
  for (let at = 0; at < ends.length; at += 1) {
    let hash = 1 + Math.imul(first + at, STEP);
    for (const end = ends[at] as number; member < end; member += 1) {
      const value = facts[members[member] as number] as number;
      hash = Math.imul(hash ^ value, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
    out[offset + first + at] = (hash >>> (32 - FEATURE_BITS)) & MASK || 1;
  }
}
