/** A paper as other generators are given it. */
export interface PeerPaper {
  slug: string;
  title: string;
  /** MDX with formulas between dollars. */
  body: string;
}

/** Another generator, and the smallest site that shows the same abstracts with mathematics and search. */
export interface Peer {
  name: string;
  packages: Record<string, string>;
  /** Its configuration and templates, by path. */
  files: Record<string, string>;
  /** Path and text of a paper's file. */
  printPaper: (paper: PeerPaper) => [path: string, text: string];
  /** Programs below `node_modules` with their arguments, in order. */
  build: string[][];
}

const PAGEFIND = ['pagefind/lib/runner/bin.cjs', '--site'];
const ASTRO_BUILD = ['astro/bin/astro.mjs', 'build'];

const frontMatter = (fields: Record<string, string>): string =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;

/** Mathematics in Astro, as its documentation has it. */
const ASTRO_MARKDOWN = `{
  processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex], gfm: false, smartypants: false }),
  syntaxHighlight: false,
}`;
const ASTRO_IMPORTS = `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
`;
const ASTRO_PACKAGES = {
  '@astrojs/markdown-remark': '7.3.1',
  astro: '7.3.4',
  katex: '0.16.47',
  'rehype-katex': '7.0.1',
  'remark-math': '6.0.0',
};

/** Eleventy 3 with markdown-it, KaTeX and Pagefind. */
export const ELEVENTY_PEER: Peer = {
  name: 'eleventy',
  packages: {
    '@11ty/eleventy': '3.1.8',
    '@vscode/markdown-it-katex': '1.1.2',
    'markdown-it': '14.1.0',
    pagefind: '1.5.2',
  },
  files: {
    'eleventy.config.js': `import katex from '@vscode/markdown-it-katex';
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
  build: [
    ['@11ty/eleventy/cmd.cjs', '--quiet'],
    [...PAGEFIND, '_site'],
  ],
};

/** Astro with its own collection of MDX, and Pagefind. */
export const ASTRO_PEER: Peer = {
  name: 'astro',
  packages: { ...ASTRO_PACKAGES, '@astrojs/mdx': '8.0.2', pagefind: '1.5.2' },
  files: {
    'astro.config.mjs': `${ASTRO_IMPORTS}import mdx from '@astrojs/mdx';
export default defineConfig({ markdown: ${ASTRO_MARKDOWN}, integrations: [mdx()] });
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  papers: defineCollection({ loader: glob({ base: 'content', pattern: '*.mdx' }) }),
};
`,
    'src/pages/papers/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const papers = await getCollection('papers');
  return papers.map((paper) => ({ params: { slug: paper.id }, props: { paper } }));
}
const { paper } = Astro.props;
const { Content } = await render(paper);
---
<html lang="en"><head><meta charset="utf-8"><title>{paper.data.title}</title></head>
<body><main data-pagefind-body><h1>{paper.data.title}</h1><Content /></main></body></html>
`,
  },
  printPaper: ({ slug, title, body }) => [`content/${slug}.mdx`, frontMatter({ title }) + body],
  build: [ASTRO_BUILD, [...PAGEFIND, 'dist']],
};

/** Starlight, which brings its own search. */
export const STARLIGHT_PEER: Peer = {
  name: 'starlight',
  packages: { ...ASTRO_PACKAGES, '@astrojs/starlight': '0.42.4' },
  files: {
    'astro.config.mjs': `${ASTRO_IMPORTS}import starlight from '@astrojs/starlight';
export default defineConfig({
  markdown: ${ASTRO_MARKDOWN},
  integrations: [starlight({ title: 'Papers', sidebar: [] })],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  },
  printPaper: ({ slug, title, body }) => [
    `src/content/docs/papers/${slug}.mdx`,
    frontMatter({ title }) + body,
  ],
  build: [ASTRO_BUILD],
};
