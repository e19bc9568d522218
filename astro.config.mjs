import mdx from '@astrojs/mdx';
import { offprintBuild } from './src/build/integration.ts';
import { sitemapIntegration } from './src/build/sitemapIntegration.ts';
import { unifiedWhenNeeded } from './src/build/unifiedWhenNeeded.ts';
import { readBuildOrder } from './src/site/buildOrder.ts';
import { cacheFolder, readSite, settingsFile } from './src/site/settings.ts';

const site = readSite();
// A build makes only the pages that changed; the sitemap lists all of them.
const addresses = [];

/**
 * `defineConfig` would add nothing but types, and loads 400 modules.
 *
 * @type {import('astro').AstroUserConfig}
 */
export default {
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
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
  markdown: {
    // Only `unified()` runs remark and rehype plugins. Links and typography are the import's work.
    processor: unifiedWhenNeeded(),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    offprintBuild({
      order: readBuildOrder(),
      settingsFile: settingsFile(),
      addresses,
    }),
    sitemapIntegration({ site: site.url, base: site.base }, addresses),
  ],
  devToolbar: { enabled: false },
};
