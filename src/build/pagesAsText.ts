import type { ViteUserConfig } from 'astro';

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** The module of Astro that renders a page as a whole. */
const PAGE_MODULE = /\/astro\/dist\/runtime\/server\/render\/page\.js$/;

/** Where it makes bytes of a page that is a text, and counts them for a header that no file has. */
const MAKES_BYTES =
  /body = encoder\.encode\(body\);\s*headers\.set\("Content-Length", body\.byteLength\.toString\(\)\);/;

/**
 * Has Astro answer with the text of a page. It makes bytes of it, for each page in a memory of their own;
 * a build writes the text through one that all share, and reads in it what is indexed. A version of Astro
 * that does it in another way goes on as it does.
 *
 * @returns a plugin for the bundle that renders pages
 */
export function pagesAsText(): Plugin {
  return {
    name: 'offprint-pages-as-text',
    transform: {
      filter: { id: PAGE_MODULE },
      handler: (code) => (MAKES_BYTES.test(code) ? withoutBytes(code) : null),
    },
  };
}

/**
 * Takes out of Astro's module what makes bytes of a page.
 *
 * @param code the module
 * @returns the same without it
 */
export function withoutBytes(code: string): string {
  return code.replace(MAKES_BYTES, '');
}
