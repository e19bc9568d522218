import { frontMatter, nodeCommand, type Peer } from './peer.ts';

/** Docusaurus with KaTeX and the local search that its documentation names; no page lists all others. */
export const DOCUSAURUS: Peer = {
  name: 'Docusaurus',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@easyops-cn/docusaurus-search-local': '0.55.3',
    react: '19.3.1',
    'react-dom': '19.3.1',
    'rehype-katex': '7.0.1',
    'remark-math': '6.0.0',
  },
  files: {
    'docusaurus.config.mjs': `import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
const docs = {
  path: 'content',
  routeBasePath: 'papers',
  numberPrefixParser: false,
  sidebarItemsGenerator: async () => [],
  remarkPlugins: [remarkMath],
  rehypePlugins: [rehypeKatex],
};
const search = { indexBlog: false, docsDir: 'content', docsRouteBasePath: 'papers' };
export default {
  title: 'Papers',
  url: 'https://papers.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  presets: [['classic', { docs, blog: false }]],
  themes: [['@easyops-cn/docusaurus-search-local', search]],
};
`,
  },
  printPaper: ({ slug, title, body }) => [`content/${slug}.mdx`, frontMatter({ title }) + body],
  build: (folder) => [nodeCommand(folder, '@docusaurus/core/bin/docusaurus.mjs', 'build')],
};
