import { frontMatter, nodeCommand, PAGEFIND_PACKAGE, type Peer, pagefindCommand } from './peer.ts';

const buildCommand = (folder: string) => nodeCommand(folder, 'astro/bin/astro.mjs', 'build');

/** Mathematics in Astro, as its documentation has it. */
const MARKDOWN = `{
  processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex], gfm: false, smartypants: false }),
  syntaxHighlight: false,
}`;
const IMPORTS = `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
`;
const PACKAGES = {
  '@astrojs/markdown-remark': '7.3.1',
  astro: '7.3.4',
  katex: '0.16.47',
  'rehype-katex': '7.0.1',
  'remark-math': '6.0.0',
};

/** Astro with its own collection of MDX, and Pagefind. */
export const ASTRO: Peer = {
  name: 'Astro MDX',
  packages: { ...PACKAGES, '@astrojs/mdx': '8.0.2', ...PAGEFIND_PACKAGE },
  files: {
    'astro.config.mjs': `${IMPORTS}import mdx from '@astrojs/mdx';
export default defineConfig({ markdown: ${MARKDOWN}, integrations: [mdx()] });
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
  build: (folder) => [buildCommand(folder), pagefindCommand(folder, 'dist')],
};

/** Starlight, which brings its own search. */
export const STARLIGHT: Peer = {
  name: 'Starlight',
  packages: { ...PACKAGES, '@astrojs/starlight': '0.42.4' },
  files: {
    'astro.config.mjs': `${IMPORTS}import starlight from '@astrojs/starlight';
export default defineConfig({
  markdown: ${MARKDOWN},
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
  build: (folder) => [buildCommand(folder)],
};
