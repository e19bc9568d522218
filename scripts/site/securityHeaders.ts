import type { Site } from '../../src/schema/index.ts';

/**
 * What a server should send with every page: nothing from other hosts, no script or style inside a
 * page. `wasm-unsafe-eval` is for Pagefind, `style-src-attr` for the lengths that KaTeX computes; forms
 * go nowhere but to the service for newsletters, where one is set.
 */
function contentSecurityPolicy({ newsletter }: Pick<Site, 'newsletter'>): string {
  const service = newsletter === undefined ? '' : ` ${new URL(newsletter.action).origin}`;
  return [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${service}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Makes the headers that keep a page to itself.
 *
 * @param site the settings that say whether a form leaves the site
 * @returns headers for every response
 */
export function securityHeaders(site: Pick<Site, 'newsletter'>): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(site),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}
