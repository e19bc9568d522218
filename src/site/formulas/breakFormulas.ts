import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { countSigns, MOST_IN_ONE_PIECE, WIDE } from './countSigns.ts';

/** Whether an element has a class. */
function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

/**
 * A rehype plugin, after the formulas are typeset: says where they may break. Short ones stay in one
 * piece; the parts of others that may be wider than a phone's column scroll in their line instead of
 * widening the page.
 *
 * KaTeX lets a formula break only between parts (`.base`). A part that scrolls stands on the line
 * with its lower edge instead of its baseline; its first child, the strut, says how far it reaches
 * below the baseline, and the part takes that over.
 *
 * @returns a transformer that changes the tree in place
 */
export function rehypeBreakFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (hasClass(element, 'katex-html') && countSigns(element) <= MOST_IN_ONE_PIECE) {
        element.properties.className = ['katex-html', 'whole'];
      }
      if (!hasClass(element, 'base') || countSigns(element) < WIDE) return;
      const [strut] = element.children;
      const style = strut?.type === 'element' ? String(strut.properties.style ?? '') : '';
      const depth = /vertical-align:\s*(-?[\d.]+em)/.exec(style)?.[1] ?? '0em';
      element.properties.className = ['base', 'wide'];
      element.properties.style = `vertical-align:${depth}`;
    });
  };
}
