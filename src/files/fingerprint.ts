import { hash } from 'node:crypto';

/**
 * Makes a fingerprint, by which content is known again.
 *
 * @param content text or bytes
 * @returns 32 hexadecimal digits
 */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content).slice(0, 32);
}
