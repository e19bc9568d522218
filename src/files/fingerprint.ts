import { createHash, hash } from 'node:crypto';

/** Of the 32 bytes of SHA-256, so many are enough. */
const BYTES = 16;

/**
 * Makes a fingerprint, by which content is known again.
 *
 * @param content text or bytes
 * @returns 32 hexadecimal digits
 */
export function hashOf(content: string | Uint8Array): string {
  // Digits cut off afterwards would keep all of the others in memory.
  return hash('sha256', content, 'buffer').toString('hex', 0, BYTES);
}

/** A fingerprint of content that comes piece by piece. */
export interface OpenFingerprint {
  add(piece: string | Uint8Array): void;
  /** Ends it; the same as {@link hashOf} makes of all pieces together. */
  finish(): string;
}

/** Begins a fingerprint of content that need not be held as a whole. */
export function openFingerprint(): OpenFingerprint {
  const open = createHash('sha256');
  return {
    add: (piece) => void open.update(piece),
    finish: () => open.digest().toString('hex', 0, BYTES),
  };
}
