import type { unified } from '@astrojs/markdown-remark';

type Processor = ReturnType<typeof unified>;
type Options = NonNullable<Parameters<typeof unified>[0]>;

/**
 * Makes the processor that Astro and `@astrojs/mdx` render pages with, which runs our plugins. It and they are
 * loaded once there is such a page: they are 250 modules, and most libraries have no page that holds code.
 *
 * @returns the same as `unified` gives; plugins that an integration puts into its options come after ours
 */
export function unifiedWhenNeeded(): Processor {
  let loaded: Promise<Processor> | undefined;
  const load = (): Promise<Processor> => {
    loaded ??= makeProcessor(processor.options);
    return loaded;
  };
  const processor: Processor = {
    name: 'unified',
    options: {
      remarkPlugins: [],
      rehypePlugins: [],
      remarkRehype: {},
      recmaPlugins: [],
      gfm: false,
      smartypants: false,
    },
    createRenderer: async (shared) => (await load()).createRenderer(shared),
    createMdxRenderer: async (shared, options) => {
      const { createMdxRenderer } = await load();
      if (createMdxRenderer === undefined) throw new Error('this processor renders no MDX');
      return createMdxRenderer(shared, options);
    },
  };
  return processor;
}

async function makeProcessor(options: Processor['options']): Promise<Processor> {
  const [{ unified: createProcessor }, plugins] = await Promise.all([
    import('@astrojs/markdown-remark'),
    import('../site/abstracts/plugins.ts'),
  ]);
  return createProcessor({
    ...options,
    remarkPlugins: [...(plugins.REMARK_PLUGINS as RemarkPlugins), ...options.remarkPlugins],
    rehypePlugins: [...(plugins.REHYPE_PLUGINS as RehypePlugins), ...options.rehypePlugins],
  });
}

// What `unified` calls pluggable may also be a preset; ours are none.
type RemarkPlugins = NonNullable<Options['remarkPlugins']>;
type RehypePlugins = NonNullable<Options['rehypePlugins']>;
