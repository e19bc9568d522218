import sitemap from '@astrojs/sitemap';
import type { SitePlace } from './builtFile.ts';

/** Pages that search engines need not know of. */
const UNLISTED = ['search/', 'reading-list/', 'offline/', 'withdrawn/', '404/'];

/** So many addresses a sitemap may hold (sitemaps.org). */
const ADDRESSES_AT_MOST = 50_000;

/**
 * Makes the integration that writes the sitemap.
 *
 * @param place where the site is
 * @param addresses the full address of every page, filled by the time that pages are written: a build
 *   makes only the pages that changed, and the sitemap lists all of them
 * @returns an integration
 */
export function sitemapIntegration(
  { site, base }: SitePlace,
  addresses: string[],
): ReturnType<typeof sitemap> {
  const unlisted = UNLISTED.map((page) => new URL(base + page, site).href);
  return sitemap({
    customPages: addresses,
    filter: (page) => !unlisted.includes(page),
    entryLimit: ADDRESSES_AT_MOST,
  });
}

/**
 * Puts addresses in the order that the sitemap has, which the integration then finds with a glance at each:
 * its own way of comparing, which takes ten times as long, would go over all of them a dozen times at the
 * end of a build.
 *
 * @param addresses full addresses
 * @returns the same in order
 */
export function inSitemapOrder(addresses: readonly string[]): string[] {
  return addresses.toSorted(new Intl.Collator('en', { numeric: true }).compare);
}
