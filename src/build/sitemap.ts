/** So many addresses a sitemap may hold (sitemaps.org). */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Makes the sitemap of a site.
 *
 * @param addresses the full addresses of its pages
 * @param root the full address of the site's root, with a slash at the end
 * @returns text by file name: the index, and a sitemap for each 50,000 pages, in the order of addresses
 */
export function makeSitemaps(addresses: readonly string[], root: string): Map<string, string> {
  const sorted = [...new Set(addresses)].sort();
  const files = new Map<string, string>();
  const sitemaps: string[] = [];
  for (let at = 0; at === 0 || at < sorted.length; at += MOST_ADDRESSES) {
    const name = `sitemap-${sitemaps.length}.xml`;
    const urls = sorted.slice(at, at + MOST_ADDRESSES).map((url) => `<url>${location(url)}</url>`);
    files.set(name, xml(`<urlset xmlns="${NAMESPACE}">`, urls, '</urlset>'));
    sitemaps.push(`<sitemap>${location(root + name)}</sitemap>`);
  }
  files.set(
    'sitemap-index.xml',
    xml(`<sitemapindex xmlns="${NAMESPACE}">`, sitemaps, '</sitemapindex>'),
  );
  return files;
}

function xml(opening: string, lines: readonly string[], closing: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${[opening, ...lines, closing].join('\n')}\n`;
}

function location(address: string): string {
  return `<loc>${address.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</loc>`;
}
