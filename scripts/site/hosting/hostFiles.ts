import { followRedirect, type Redirects } from '../../../src/schema/index.ts';
import { places } from '../../../src/site/addresses.ts';
import { CACHE_RULES } from './cacheRules.ts';
import { securityHeaders } from './securityHeaders.ts';

/** A page that moved, or has gone for good: paths below the host, with slashes at both ends. */
export interface Move {
  from: string;
  to: string;
}

/**
 * Lists the pages that moved, each with the place where it is now, and papers that were withdrawn, with the
 * page that says so.
 *
 * @param redirects the library's redirects; those that go in a circle are left out
 * @param base the path below which the site lies
 * @returns moves in the order of their kinds and names
 */
export function listMoves(redirects: Redirects, base: string): Move[] {
  const path = (place: string) => base + place.slice(1);
  const withdrawn = new Set<string>(redirects.withdrawn);
  const moved = (['papers', 'topics'] as const).flatMap((kind) => {
    const moves: Readonly<Record<string, string>> = redirects[kind];
    return Object.keys(moves)
      .sort()
      .flatMap((from) => {
        const to = followRedirect(moves, from);
        const place = (name: string) => `${base}${kind}/${name}/`;
        if (to === undefined) return [];
        const isGone = kind === 'papers' && withdrawn.has(to);
        return [{ from: place(from), to: isGone ? path(places.withdrawn) : place(to) }];
      });
  });
  const gone = redirects.withdrawn.map((slug) => ({
    from: path(places.paper(slug)),
    to: path(places.withdrawn),
  }));
  return [...moved, ...gone];
}

/**
 * Prints `_redirects`, by which Netlify and Cloudflare Pages send readers on before a page is loaded.
 *
 * @param moves the pages that moved
 * @returns one line a page and one for the files below it
 */
export function printRedirectsFile(moves: readonly Move[]): string {
  return moves
    .flatMap(({ from, to }) => [`${from} ${to} 301`, `${from}* ${to}:splat 301`])
    .map((line) => `${line}\n`)
    .join('');
}

/**
 * Prints `_headers`, by which Netlify and Cloudflare Pages set headers. Both let browsers ask again for
 * every file by themselves; only what may be kept longer is named, since a header that two rules set
 * would be joined.
 *
 * @param site the settings that decide about them
 * @returns blocks of a path and its headers
 */
export function printHeadersFile(
  site: Parameters<typeof securityHeaders>[0] & { base: string },
): string {
  const all = Object.entries(securityHeaders(site)).map(([name, value]) => `  ${name}: ${value}\n`);
  const kept = CACHE_RULES.map(
    ({ path, value }) => `\n${site.base}${path}\n  Cache-Control: ${value}\n`,
  );
  return `/*\n${all.join('')}${kept.join('')}`;
}
