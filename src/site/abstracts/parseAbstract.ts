import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/** A formula in running text that no other reading is possible of. */
const FORMULA = /(?<!\$)\$(?! )([^$]*[^$ ])\$(?!\$)/g;

/** What may be more than words: signs of Markdown or MDX, white space that they count. */
const MARKUP = /[\\`*_[\]<>{}&|~$\n\r\t\0]|^(?:[-+#=\s]|\d+[.)]|import|export)|\s$/;

/**
 * Reads the body of a stored paper as the site's build does. Most abstracts are words and formulas
 * alone; those take a shortcut that is an order of magnitude faster than the parser of MDX.
 *
 * @param body the MDX below the front matter
 * @returns its blocks: paragraphs, and whatever else a curator wrote
 * @throws Error with the place where the text is not valid MDX
 */
export function parseAbstract(body: string): RootContent[] {
  return parseWordsAndFormulas(body) ?? parseMdx(body);
}

/**
 * Reads any MDX.
 *
 * @param body the MDX below the front matter
 * @returns its blocks
 * @throws Error with the place where the text is not valid MDX
 */
export function parseMdx(body: string): RootContent[] {
  return reader.parse(body).children;
}

/**
 * Reads paragraphs of words and formulas.
 *
 * @param body the MDX below the front matter
 * @returns its paragraphs; nothing where the text may hold more than words and formulas
 */
export function parseWordsAndFormulas(body: string): Paragraph[] | undefined {
  const paragraphs: Paragraph[] = [];
  for (const line of body.replace(/^\n+|\n+$/g, '').split(/\n{2,}/)) {
    if (line === '') continue;
    if (line.includes('\n') || MARKUP.test(line.replaceAll(FORMULA, 'x'))) return undefined;
    // At odd places stand the formulas.
    const children = line.split(FORMULA).flatMap((value, at): PhrasingContent[] => {
      if (at % 2 === 1) return [{ type: 'inlineMath', value }];
      return value === '' ? [] : [{ type: 'text', value }];
    });
    paragraphs.push({ type: 'paragraph', children });
  }
  return paragraphs;
}
