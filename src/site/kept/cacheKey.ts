import { hashOf } from '../../files/fingerprint.ts';

/**
 * Makes the key by which a build knows whether a page has changed since the last one.
 *
 * @param parts all that the page is made from besides the settings of the site; what has no JSON, such
 *   as a function, does not count, so what it gives must follow from the rest
 * @returns a fingerprint
 */
export function cacheKey(parts: unknown): string {
  return hashOf(JSON.stringify(parts));
}
