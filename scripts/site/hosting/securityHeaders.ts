import type { Site } from '../../../src/schema/index.ts';

type SettingsOfHeaders = Pick<Site, 'newsletter' | 'analytics'>;

/** A space and the origin of a full address; nothing for a path of the site. */
const originOf = (address: string | undefined): string =>
  address === undefined || address.startsWith('/') ? '' : ` ${new URL(address).origin}`;

/**
 * What a server should send with every page: nothing from other hosts, no script or style inside a
 * page. `wasm-unsafe-eval` is for Pagefind, `style-src-attr` for the lengths that KaTeX computes; forms
 * go nowhere but to the service for newsletters, where one is set, and a script that counts visits may
 * come from and speak to its own hosts, where one is set.
 */
function contentSecurityPolicy({ newsletter, analytics }: SettingsOfHeaders): string {
  const service = newsletter === undefined ? '' : ` ${new URL(newsletter.action).origin}`;
  const counter = originOf(analytics?.script);
  const receiver = originOf(analytics?.sendsTo) || counter;
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${counter}`,
    ...(receiver === '' ? [] : [`connect-src 'self'${receiver}`]),
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
 * @param site the settings that say whether anything leaves the site
 * @returns headers for every response
 */
export function securityHeaders(site: SettingsOfHeaders): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(site),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
  };
}
