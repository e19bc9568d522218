import { frontMatter, nodeCommand, PAGEFIND_PACKAGE, type Peer, pagefindCommand } from './peer.ts';

/** Eleventy 3 with markdown-it, KaTeX and Pagefind. */
export const ELEVENTY: Peer = {
  name: 'Eleventy',
  packages: {
    '@11ty/eleventy': '3.1.8',
    '@vscode/markdown-it-katex': '1.1.2',
    'markdown-it': '14.1.0',
    ...PAGEFIND_PACKAGE,
  },
  files: {
    'eleventy.config.mjs': `import katex from '@vscode/markdown-it-katex';
import markdownIt from 'markdown-it';
export default function (config) {
  config.setLibrary('md', markdownIt().use(katex.default ?? katex));
  return { dir: { input: 'content' }, markdownTemplateEngine: false };
}
`,
    'content/_includes/paper.njk': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
`,
  },
  printPaper: ({ slug, title, body }) => [
    `content/papers/${slug}.md`,
    frontMatter({ title, layout: 'paper.njk' }) + body,
  ],
  build: (folder) => [
    nodeCommand(folder, '@11ty/eleventy/cmd.cjs', '--quiet'),
    pagefindCommand(folder, '_site'),
  ],
};
