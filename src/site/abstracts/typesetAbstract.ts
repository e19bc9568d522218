import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Paper } from '../../schema/index.ts';
import { typesetInText } from '../formulas/typesetInText.ts';
import { parsePlainly } from './parseAbstract.ts';
import { REHYPE_PLUGINS, REMARK_PLUGINS } from './plugins.ts';
import { printParagraphs } from './printParagraphs.ts';
import { rehypeHeadingIds } from './rehypeHeadingIds.ts';

/** The road of `@astrojs/mdx`, without what only components need. */
const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(REMARK_PLUGINS)
  .use(remarkRehype)
  .use(REHYPE_PLUGINS)
  .use(rehypeHeadingIds)
  .use(() => trimStyles)
  .freeze();

/**
 * Typesets an abstract that is text alone, as `@astrojs/mdx` would. Paragraphs of words, formulas and
 * links take a shortcut that is some ten times faster than its plugins.
 *
 * @param body the MDX below the front matter, without components, code or images
 * @param acronyms what the front matter says that abbreviations stand for
 * @returns HTML, in which all but the formulas is escaped
 * @throws Error with `line` where the text is not valid MDX
 */
export function typesetAbstract(body: string, acronyms: Paper['acronyms']): string {
  const paragraphs = parsePlainly(body);
  if (paragraphs === undefined) return typesetMdx(body, acronyms);
  return printParagraphs(paragraphs, acronyms, typesetInText);
}

/**
 * Typesets any text by the plugins of the build.
 *
 * @param body the MDX below the front matter, without components, code or images
 * @param acronyms what the front matter says that abbreviations stand for
 * @returns HTML
 * @throws Error with `line` where the text is not valid MDX
 */
export function typesetMdx(body: string, acronyms: Paper['acronyms']): string {
  const file = new VFile({ value: body, data: { astro: { frontmatter: { acronyms } } } });
  return toHtml(processor.runSync(processor.parse(file), file) as Root);
}

/** Takes away the last semicolon of each style, as Astro does when it writes HTML. */
function trimStyles(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.style === 'string') properties.style = properties.style.replace(/;$/, '');
  });
}
