import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** From so many signs on, a part of a formula may be wider than a phone's column. */
export const WIDE = 20;

/** How many signs an element shows. */
function countSigns(node: ElementContent): number {
  if (node.type === 'text') return [...node.value].length;
  return node.type === 'element'
    ? node.children.reduce((sum, child) => sum + countSigns(child), 0)
    : 0;
}

/** Whether an element has a class. */
function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/**
 * A rehype plugin, after the formulas are typeset: marks the parts of formulas that may be wider than a phone's
 * column, so that they scroll in their line instead of widening the page.
 *
 * KaTeX lets a formula break only between parts (`.base`). A part that scrolls stands on the line
 * with its lower edge instead of its baseline; its first child, the strut, says how far it reaches
 * below the baseline, and the part takes that over.
 *
 * @returns a transformer that changes the tree in place
 */
export function rehypeWideFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (!hasClass(element, 'base') || countSigns(element) < WIDE) return;
      const [strut] = element.children;
      const style = strut?.type === 'element' ? String(strut.properties.style ?? '') : '';
      const depth = /vertical-align:\s*(-?[\d.]+em)/.exec(style)?.[1] ?? '0em';
      element.properties.className = ['base', 'wide'];
      element.properties.style = `vertical-align:${depth}`;
    });
  };
}
