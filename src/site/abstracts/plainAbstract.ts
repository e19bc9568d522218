import type { Nodes } from 'mdast';
import type {} from 'mdast-util-math';
import { texToPlain } from '../../schema/index.ts';
import { singleSpaces } from '../../text/singleSpaces.ts';
import { parseAbstract } from './parseAbstract.ts';

/** The words of a node, formulas in Unicode; code of MDX says nothing to a reader. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'inlineMath':
    case 'math':
      return texToPlain(node.value);
    case 'break':
      return ' ';
    case 'list':
      return node.children.map(textOf).join('\n');
    default:
      return 'children' in node ? node.children.map(textOf).join('') : '';
  }
}

/** Makes one space of each run of white space within a line. */
function spaced(text: string): string {
  return text.includes('\n') ? text.replaceAll(/[^\S\n]+/g, ' ') : singleSpaces(text);
}

/**
 * Gives an abstract as plain text.
 *
 * @param body the MDX of a stored paper
 * @returns words as they are, formulas in Unicode (`ℓ₂`), an empty line between paragraphs
 */
export function plainAbstract(body: string): string {
  return parseAbstract(body)
    .map((block) => spaced(textOf(block)).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
