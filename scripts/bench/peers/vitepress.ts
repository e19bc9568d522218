import { frontMatter, nodeCommand, type Peer } from './peer.ts';

/** Signs that mean something in Markdown. */
const escapeMarkdown = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#$|&~]/g, '\\$&');

/** VitePress with KaTeX and its own local search; no text is a template of Vue's. */
export const VITEPRESS: Peer = {
  name: 'VitePress',
  packages: { '@vscode/markdown-it-katex': '1.1.2', vitepress: '1.6.4' },
  files: {
    'content/.vitepress/config.mjs': `import katex from '@vscode/markdown-it-katex';
export default {
  title: 'Papers',
  markdown: { config: (markdown) => markdown.use(katex.default ?? katex) },
  themeConfig: { search: { provider: 'local' } },
};
`,
  },
  printPaper: ({ slug, title, body }) => [
    `content/papers/${slug}.md`,
    `${frontMatter({ title })}<div v-pre>\n\n# ${escapeMarkdown(title)}\n\n${body}\n\n</div>\n`,
  ],
  build: (folder) => [nodeCommand(folder, 'vitepress/bin/vitepress.js', 'build', 'content')],
};
