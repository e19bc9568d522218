import type { Site } from '../schema/index.ts';

/**
 * Prints a page that only says where what was here is now: it takes readers there without a script,
 * and tells search engines which address counts.
 *
 * @param to the new path below the host
 * @param site the address and language of the site
 * @returns HTML
 */
export function printRedirectPage(to: string, site: Pick<Site, 'url' | 'language'>): string {
  const address = new URL(to, site.url).href;
  return `<!doctype html>
<html lang="${site.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>This page has moved</title>
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<main><h1>This page has moved</h1><p>It is at <a href="${to}">${address}</a> now.</p></main>
</html>
`;
}

/**
 * Answers with such a page.
 *
 * @param to the new path below the host
 * @param site the address and language of the site
 * @returns the response of an endpoint
 */
export function redirectResponse(to: string, site: Pick<Site, 'url' | 'language'>): Response {
  return new Response(printRedirectPage(to, site), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
