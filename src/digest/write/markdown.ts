import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { cleanPhrasing } from './cleanPhrasing.ts';
import { printPlainly } from './plainParagraphs.ts';

/**
 * Writes MDX. Besides what remark-mdx escapes, a paragraph must not begin with `import` or `export`:
 * MDX would run the line as a module.
 */
const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    resourceLink: true,
    unsafe: [
      { atBreak: true, character: 'i', after: 'mport' },
      { atBreak: true, character: 'e', after: 'xport' },
    ],
  })
  .use(remarkMdx)
  .use(remarkMath)
  .freeze();

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/**
 * Writes paragraphs as the body of an MDX file. Nothing in them can become an expression, JSX, an
 * import or raw HTML: all of it goes through the serializer's escapes.
 *
 * @param paragraphs the nodes of each paragraph, text and formulas, as `restore()` gives them
 * @returns MDX that reads back as the same words, formulas and links; empty where there are no words,
 *   else with a line end at the end. Characters that cannot stand in a file (NUL, lone surrogates)
 *   become U+FFFD, other control characters go, a line break inside a paragraph becomes a space
 */
export function serializeMdx(paragraphs: readonly (readonly PhrasingContent[])[]): string {
  const children = paragraphs
    .map((content): Paragraph => ({ type: 'paragraph', children: cleanPhrasing(content) }))
    .filter(({ children }) => children.length > 0);
  if (children.length === 0) return '';
  return printPlainly(children) ?? printByPackage(children);
}

/**
 * Writes paragraphs with the package that knows every case.
 *
 * @param children paragraphs of clean phrasing content, none empty
 * @returns MDX
 */
export function printByPackage(children: Paragraph[]): string {
  return writer.stringify({ type: 'root', children });
}

/**
 * Reads the body of an MDX file back, as the site's build does (no GFM).
 *
 * @param markdown what {@link serializeMdx} has written, or a curator has edited
 * @returns the nodes of each paragraph
 * @throws Error with the place where the text is not valid MDX, or holds anything but paragraphs
 */
export function parseMdx(markdown: string): PhrasingContent[][] {
  const root: Root = reader.parse(markdown);
  return root.children.map((node) => {
    if (node.type === 'paragraph') return node.children;
    const line = node.position?.start.line;
    throw new Error(`line ${line}: expected a paragraph of an abstract, found ${node.type}`);
  });
}
