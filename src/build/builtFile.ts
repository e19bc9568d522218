import type { AstroConfig, PathWithRoute } from 'astro';

/** Where a site is, as its pages' addresses need it. */
export type SitePlace = Pick<AstroConfig, 'site' | 'base'>;

function trimSlashes(pathname: string): string {
  return pathname.replace(/^\/|\/$/g, '');
}

/**
 * Gives the address of what a path renders.
 *
 * @param path a path of a route, as Astro lists it
 * @param place where the site is
 * @returns the full address
 */
export function addressOf({ pathname, route }: PathWithRoute, { base, site }: SitePlace): string {
  const root = new URL(base, site).href;
  if (route.type !== 'page') return root + pathname.replace(/^\//, '');
  const path = trimSlashes(pathname);
  return path === '' ? root : `${root}${path}/`;
}

/**
 * Gives the file that Astro writes for a path, in its format `directory`.
 *
 * @param path a path of a route
 * @returns the file below the output folder
 */
export function fileOf({ pathname, route: { type } }: PathWithRoute): string {
  const path = trimSlashes(pathname);
  if (type !== 'page') return path;
  if (path === '') return 'index.html';
  return path === '404' || path === '500' ? `${path}.html` : `${path}/index.html`;
}
