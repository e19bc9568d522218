import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import jsxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Paper } from '../../src/schema/index.ts';
import { REHYPE_PLUGINS, REMARK_PLUGINS } from '../../src/site/abstracts/plugins.ts';

/** Below the project, where modules find its packages; ignored by Git. */
const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

/** An abstract as it is stored. */
export interface StoredAbstract {
  body: string;
  acronyms: Paper['acronyms'];
}

/**
 * Renders abstracts on the road of pages with components: each is compiled to a module by the
 * processor of `@astrojs/mdx` and rendered by Astro.
 *
 * @param abstracts what is stored
 * @returns the HTML of each
 */
export async function renderWithAstro(abstracts: readonly StoredAbstract[]): Promise<string[]> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'modules-'));
  const options = { gfm: false, smartypants: false } as const;
  const processor = unified({
    ...options,
    remarkPlugins: REMARK_PLUGINS as never,
    rehypePlugins: REHYPE_PLUGINS as never,
  });
  const renderer = await processor.createMdxRenderer?.(
    { ...options, syntaxHighlight: false, shikiConfig: {} as never },
    { optimize: false, srcDir: pathToFileURL(`${folder}/`), sourcemap: false },
  );
  if (renderer === undefined) throw new Error('the processor does not render MDX');
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: jsxRenderer });
  try {
    const rendered: string[] = [];
    for (const [at, { body, acronyms }] of abstracts.entries()) {
      const file = join(folder, `${at}.mjs`);
      const { code } = await renderer.process(body, file, { acronyms });
      writeFileSync(file, code);
      const { default: Content } = await import(/* @vite-ignore */ file);
      rendered.push(await container.renderToString(Content, { partial: true }));
    }
    return rendered;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
