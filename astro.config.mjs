import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkMath from 'remark-math';
import { rehypeJoinPunctuation } from './src/site/formulas/joinPunctuation.ts';
import { rehypeFormulas } from './src/site/formulas/rehypeFormulas.ts';
import { rehypeWideFormulas } from './src/site/formulas/wideFormulas.ts';
import { rehypeAcronyms } from './src/site/glossary/markAcronyms.ts';
import { cacheFolder, readSite } from './src/site/settings.ts';

const site = readSite();
const unlisted = ['search/', '404/'].map((page) => new URL(site.base + page, site.url).href);

export default defineConfig({
  site: site.url,
  base: site.base,
  output: 'static',
  cacheDir: cacheFolder(),
  trailingSlash: 'always',
  // The default drops the space between a word and a link on the next line.
  compressHTML: true,
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
      rehypePlugins: [rehypeFormulas, rehypeAcronyms, rehypeWideFormulas, rehypeJoinPunctuation],
      gfm: false,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), sitemap({ filter: (page) => !unlisted.includes(page) })],
  devToolbar: { enabled: false },
});
