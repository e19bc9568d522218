import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkMath).freeze();

/** A sign that the stored text escapes, and an underscore or ampersand that means nothing. */
const LITERAL =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<plain>(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])|&(?![#\p{L}\p{N}]))/u;

/** The label of a link, often its address. */
const LABEL = /(?:[^\s[\]()\\*_<>`&${}|~]|\\[!-/:-@[-`{-~]|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))+/u;

/**
 * What is more than words in running text, where no other reading is possible: a formula, a link, plain
 * words between asterisks, code, and signs that stand for themselves. Asterisks beside a letter or a
 * digit, or beside a space or a parenthesis on their outer side, open and close what they enclose
 * (CommonMark 0.31, 6.2).
 */
const SPAN = new RegExp(
  [
    /(?<!\$)\$(?! )(?<formula>[^$]*[^$ ])\$(?!\$)/u,
    new RegExp(
      `(?<!!)\\[(?<label>${LABEL.source})\\]\\((?<url>https?:\\/\\/[^\\s[\\]()\\\\<>\`&$\{}|]+)\\)`,
      'u',
    ),
    /(?:(?<=^|[\s(])(?<!\*)(?=\*{1,2}[^*\s])|(?=\*{1,2}[\p{L}\p{N}]))(?<mark>\*{1,2})(?<words>[^\\`*_[\]<>{}&|~$]+)\k<mark>(?!\*)(?:(?<=[\p{L}\p{N}]\*{1,2})|(?<!\s\*{1,2})(?=$|[\s.,;:)]))/u,
    /(?<!`)`(?<code>[^` ](?:[^`]*[^` ])?)`(?!`)/u,
    LITERAL,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** What a line of words alone does not hold. */
const SIGN = /[\\`*_[\]<>{}&|~$]/;

/** Signs of Markdown or MDX that were not read. */
const MARKUP = /[\\`*_[<{&$]/;

/** How anything but a paragraph begins. */
const BLOCK_START = /^(?:[-+#=>~|}\s]|\d+[.)]|import|export)/;
/** White space that counts; looked for on its own, which is quicker than among other things. */
const BREAK = /[\n\r\t\0]/;
const SPACE = /\s/;

/** Tells whether a line may be anything but a paragraph on one line. */
function mayBeBlock(line: string): boolean {
  return BLOCK_START.test(line) || BREAK.test(line) || SPACE.test(line.at(-1) ?? '');
}

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
 * Reads paragraphs of words, formulas, links, emphasis and code.
 *
 * @param body the MDX below the front matter
 * @returns its paragraphs; nothing where the text may hold more than those
 */
export function parsePlainly(body: string): Paragraph[] | undefined {
  const paragraphs: Paragraph[] = [];
  const isBare = !body.startsWith('\n') && !body.endsWith('\n');
  const text = isBare ? body : body.replace(/^\n+|\n+$/g, '');
  for (const line of text.split(/\n{2,}/)) {
    if (line === '') continue;
    const children = mayBeBlock(line) ? undefined : parseLine(line);
    if (children === undefined) return undefined;
    paragraphs.push({ type: 'paragraph', children });
  }
  return paragraphs;
}

/** Reads a paragraph on one line; nothing where a sign may mean something else. */
function parseLine(line: string): PhrasingContent[] | undefined {
  if (!SIGN.test(line)) return [{ type: 'text', value: line }];
  const children: PhrasingContent[] = [];
  let words = '';
  let at = 0;
  for (const { 0: whole, index, groups = {} } of line.matchAll(SPAN)) {
    const before = line.slice(at, index);
    if (MARKUP.test(before)) return undefined;
    words += before;
    at = index + whole.length;
    const literal = groups.escaped ?? groups.plain;
    if (literal !== undefined) {
      words += literal;
      continue;
    }
    if (words !== '') children.push({ type: 'text', value: words });
    words = '';
    children.push(spanOf(groups));
  }
  const after = line.slice(at);
  if (MARKUP.test(after)) return undefined;
  words += after;
  if (words !== '') children.push({ type: 'text', value: words });
  return children;
}

/** What a match of {@link SPAN} is that does not stand for itself. */
function spanOf(groups: Record<string, string | undefined>): PhrasingContent {
  const { formula, label, url = '', mark, words = '', code = '' } = groups;
  if (formula !== undefined) return { type: 'inlineMath', value: formula };
  if (label !== undefined) {
    const value = label.replaceAll(/\\(.)/g, '$1');
    return { type: 'link', url, children: [{ type: 'text', value }] };
  }
  if (mark === undefined) return { type: 'inlineCode', value: code };
  const children: PhrasingContent[] = [{ type: 'text', value: words }];
  return { type: mark === '*' ? 'emphasis' : 'strong', children };
}
