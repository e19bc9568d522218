import { type Addresses, places } from '../addresses.ts';
import { FEED_FORMATS } from '../feeds/index.ts';

/** A file for machines that says the same as a page, or a feed of it. */
export interface Twin {
  label: string;
  mediaType: string;
  /** Its address, from the root of the host. */
  href: string;
}

/**
 * Lists the feeds of a page.
 *
 * @param addresses the addresses of the site
 * @param owner the place of the page, such as `/topics/theory/`
 * @returns label, type and address of each format
 */
export function feedTwins(addresses: Addresses, owner: string): Twin[] {
  return FEED_FORMATS.map(({ extension, label, mediaType }) => ({
    label,
    mediaType,
    href: addresses.path(places.feed(owner, extension)),
  }));
}
