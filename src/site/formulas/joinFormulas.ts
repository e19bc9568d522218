import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Brackets and quotes, `130` of 130×, `top-` of top-k. */
const LEAD = /(?:(?:[\p{L}\p{N}.]{1,20}-?)?[([“‘«¿¡]{1,9}|[\p{L}\p{N}.]{1,20}-?)$/u;
/** Signs, `NN` of kNN; a hyphen leads on to “-norm”. */
const TRAIL = /^(?:[\p{L}\p{N}]{1,20})?[)\]”’».,;:!?%…-]*(?<!^)/u;
/** Longer than any lead. */
const REACH = 40;

/** Words of which an end can be taken away: a text of a tree, a piece of a line. */
interface Words {
  value: string;
}

/**
 * Takes from the words before a formula what must not end a line before it.
 *
 * @param words changed in place; nothing where no words stand there
 * @returns what was taken, often nothing
 */
export function takeLead(words: Words | undefined): string {
  const lead = LEAD.exec(words?.value.slice(-REACH) ?? '')?.[0] ?? '';
  if (words && lead !== '') words.value = words.value.slice(0, -lead.length);
  return lead;
}

/**
 * Takes from the words after a formula what must not begin a line after it.
 *
 * @param words changed in place; nothing where no words stand there
 * @returns what was taken, often nothing
 */
export function takeTrail(words: Words | undefined): string {
  const trail = TRAIL.exec(words?.value ?? '')?.[0] ?? '';
  if (words && trail !== '') words.value = words.value.slice(trail.length);
  return trail;
}

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
export function rehypeJoinFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (formula, index, parent) => {
      if (!isFormula(formula) || index === undefined || parent === undefined) return undefined;
      const siblings = parent.children as ElementContent[];
      const [left, right] = [siblings[index - 1], siblings[index + 1]];
      const before = takeLead(left?.type === 'text' ? left : undefined);
      const after = takeTrail(right?.type === 'text' ? right : undefined);
      if (before + after === '') return SKIP;
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
