import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What must not end a line before a formula. */
export const OPENING = /[([“‘«¿¡]+$/;
/** What must not begin a line after a formula; a hyphen leads on to “-norm”. */
export const CLOSING = /^[)\]”’».,;:!?%…-]+/;

/** Whether an element is a formula in running text. */
function isFormula(node: ElementContent | undefined): node is Element {
  const className = node?.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(className) && className.includes('katex');
}

/** Cuts from a text what a pattern finds. */
function cut(node: ElementContent | undefined, pattern: RegExp): string {
  if (node?.type !== 'text') return '';
  const found = pattern.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(pattern, '');
  return found;
}

/**
 * A rehype plugin, after the formulas are typeset: binds a formula to the punctuation that touches it. Browsers
 * may break a line on either side of a formula, and would leave “(” at the end of one line or “;”
 * at the beginning of the next.
 *
 * @returns a transformer that changes the tree in place; no character is added or lost
 */
export function rehypeJoinPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'element', (formula, index, parent) => {
      if (!isFormula(formula) || index === undefined || parent === undefined) return undefined;
      const siblings = parent.children as ElementContent[];
      const before = cut(siblings[index - 1], OPENING);
      const after = cut(siblings[index + 1], CLOSING);
      if (before === '' && after === '') return SKIP;
      siblings[index] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['joined'] },
        children: [{ type: 'text', value: before }, formula, { type: 'text', value: after }],
      };
      return SKIP;
    });
  };
}
