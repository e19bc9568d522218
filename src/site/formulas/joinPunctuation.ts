import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Brackets and quotes, `130` of 130×, `top-` of top-k. */
const LEAD = /(?:(?:[\p{L}\p{N}.]{1,20}-?)?[([“‘«¿¡]{1,9}|[\p{L}\p{N}.]{1,20}-?)$/u;
/** Signs, `NN` of kNN; a hyphen leads on to “-norm”. */
const TRAIL = /^(?:[\p{L}\p{N}]{1,20})?[)\]”’».,;:!?%…-]*(?<!^)/u;
/** Longer than any lead. */
const REACH = 40;

/** What must not end a line before a formula, at the end of the words before it. */
export const leadOf = (words: string): string => LEAD.exec(words.slice(-REACH))?.[0] ?? '';

/** What must not begin a line after a formula, at the start of the words after it. */
export const trailOf = (words: string): string => TRAIL.exec(words)?.[0] ?? '';

/** Whether an element is a formula in running text. */
function isFormula(node: ElementContent | undefined): node is Element {
  const className = node?.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(className) && className.includes('katex');
}

/**
 * A rehype plugin, after the formulas are typeset: binds a formula to the punctuation and the letters that
 * touch it. Browsers may break a line on either side of a formula, and would leave “(” at the end
 * of one line or “;” at the beginning of the next, and part 130 from its ×.
 *
 * @returns a transformer that changes the tree in place; no character is added or lost
 */
export function rehypeJoinPunctuation() {
  return (tree: Root): void => {
    visit(tree, 'element', (formula, index, parent) => {
      if (!isFormula(formula) || index === undefined || parent === undefined) return undefined;
      const siblings = parent.children as ElementContent[];
      const [left, right] = [siblings[index - 1], siblings[index + 1]];
      const before = left?.type === 'text' ? leadOf(left.value) : '';
      const after = right?.type === 'text' ? trailOf(right.value) : '';
      if (before === '' && after === '') return SKIP;
      if (left?.type === 'text')
        left.value = left.value.slice(0, left.value.length - before.length);
      if (right?.type === 'text') right.value = right.value.slice(after.length);
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
