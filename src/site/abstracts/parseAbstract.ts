import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/** A formula or a link in running text that no other reading is possible of. */
const FORMULA_OR_LINK =
  /(?<!\$)\$(?! )([^$]*[^$ ])\$(?!\$)|(?<!!)\[([^\s[\]()\\*_<>`&${}|~]+)\]\((https?:\/\/[^\s[\]()\\*_<>`&${}|~]+)\)/g;

/** What may be more than words: signs of Markdown or MDX, white space that they count. */
const MARKUP = /[\\`*_[\]<>{}&|~$\n\r\t\0]|^(?:[-+#=\s]|\d+[.)]|import|export)|\s$/;

/**
 * Reads the body of a stored paper as the site's build does. Most abstracts are words, formulas
 * and links alone; those take a shortcut that is an order of magnitude faster than the parser of MDX.
 *
 * @param body the MDX below the front matter
 * @returns its blocks: paragraphs, and whatever else a curator wrote
 * @throws Error with the place where the text is not valid MDX
 */
export function parseAbstract(body: string): RootContent[] {
  return parsePlainly(body) ?? parseMdx(body);
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
 * Reads paragraphs of words, formulas and links.
 *
 * @param body the MDX below the front matter
 * @returns its paragraphs; nothing where the text may hold more than those
 */
export function parsePlainly(body: string): Paragraph[] | undefined {
  const paragraphs: Paragraph[] = [];
  for (const line of body.replace(/^\n+|\n+$/g, '').split(/\n{2,}/)) {
    if (line === '') continue;
    if (line.includes('\n') || MARKUP.test(line.replaceAll(FORMULA_OR_LINK, 'x'))) return undefined;
    const children: PhrasingContent[] = [];
    let at = 0;
    const pushWords = (value: string) => {
      if (value !== '') children.push({ type: 'text', value });
    };
    for (const { 0: whole, 1: tex, 2: label = '', 3: url = '', index } of line.matchAll(
      FORMULA_OR_LINK,
    )) {
      pushWords(line.slice(at, index));
      at = index + whole.length;
      children.push(
        tex === undefined
          ? { type: 'link', url, children: [{ type: 'text', value: label }] }
          : { type: 'inlineMath', value: tex },
      );
    }
    pushWords(line.slice(at));
    paragraphs.push({ type: 'paragraph', children });
  }
  return paragraphs;
}
