import type { Nodes, RootContent } from 'mdast';
import type {} from 'mdast-util-math';
import { escapeHtml } from '../formulas/typeset.ts';
import { formulaHtml } from './formulaHtml.ts';

const TAGS: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  listItem: 'li',
  blockquote: 'blockquote',
};

/** What a node is in HTML; headings become paragraphs, code of MDX says nothing to a reader. */
function htmlOf(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(htmlOf).join('') : '';
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
    case 'code':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'inlineMath':
      return formulaHtml(node.value);
    case 'math':
      return `<p>${formulaHtml(node.value)}</p>`;
    case 'break':
      return '<br>';
    case 'heading':
      return `<p><strong>${inside}</strong></p>`;
    case 'list':
      return node.ordered ? `<ol>${inside}</ol>` : `<ul>${inside}</ul>`;
    case 'link':
      return /^https?:\/\//.test(node.url)
        ? `<a href="${escapeHtml(node.url)}">${inside}</a>`
        : inside;
    default: {
      const tag = TAGS[node.type];
      return tag === undefined ? inside : `<${tag}>${inside}</${tag}>`;
    }
  }
}

/**
 * Gives an abstract as the HTML that feed readers and e-mail programs show: no classes, no styles,
 * formulas in Unicode with subscripts and superscripts.
 *
 * @param blocks the abstract, as `parseAbstract` reads it
 * @returns paragraphs; everything in them is escaped, links are http or https only
 */
export function abstractHtml(blocks: readonly RootContent[]): string {
  return blocks.map(htmlOf).join('');
}
