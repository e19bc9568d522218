/** For how long a browser may keep a kind of file without asking again. */
export interface CacheRule {
  /** Paths below the site's own, with `*` for any number of characters at the end. */
  path: string;
  /** The value of `Cache-Control`. */
  value: string;
}

/** A file whose name has a fingerprint never changes. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pages and files with lasting names: kept, but the server is asked whether they are still true. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/**
 * What may be kept longer than pages. Pagefind's entry file and scripts keep their names and are asked
 * for again; the pieces of its index are named by their content.
 */
export const CACHE_RULES: readonly CacheRule[] = [
  { path: '_astro/*', value: FOR_EVER },
  { path: 'pagefind/fragment/*', value: FOR_EVER },
  { path: 'pagefind/index/*', value: FOR_EVER },
  { path: 'pagefind/filter/*', value: FOR_EVER },
];
