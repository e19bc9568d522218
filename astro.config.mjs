import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { cacheFolder, readSite } from './src/site/settings.ts';
import { KATEX_OPTIONS } from './src/site/typeset.ts';
import { rehypeWideFormulas } from './src/site/wideFormulas.ts';

const site = readSite();
const unlisted = ['search/', '404/'].map((page) => new URL(site.base + page, site.url).href);

export default defineConfig({
  site: site.url,
  base: site.base,
  output: 'static',
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // A strict Content-Security-Policy: no style and no script inside a page.
    inlineStylesheets: 'never',
  },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: {
    // Only `unified()` runs remark and rehype plugins. Links and typography are the import's work.
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, KATEX_OPTIONS], rehypeWideFormulas],
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), sitemap({ filter: (page) => !unlisted.includes(page) })],
  devToolbar: { enabled: false },
});
