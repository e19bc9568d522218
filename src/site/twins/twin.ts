import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { feedFormats } from '../feeds/index.ts';

/** A file for machines that says the same as a page, or a feed of it. */
export interface Twin {
  label: string;
  /** What programs show where there are several: what the file is of, and its format. */
  title: string;
  mediaType: string;
  /** Its address, from the root of the host. */
  href: string;
}

/**
 * Lists the feeds of a page.
 *
 * @param context the addresses of the site, and which formats it has
 * @param owner the place of the page, such as `/topics/theory/`
 * @param name what the feeds are of
 * @returns label, type and address of each format
 */
export function feedTwins(
  { addresses, site }: Pick<SiteContext, 'addresses' | 'site'>,
  owner: string,
  name: string,
): Twin[] {
  return feedFormats(site).map(({ extension, label, mediaType }) => ({
    label,
    title: `${name}, ${label}`,
    mediaType,
    href: addresses.path(places.feed(owner, extension)),
  }));
}
