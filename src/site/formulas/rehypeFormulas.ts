import type { Element, ElementContent, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { SKIP, visit } from 'unist-util-visit';
import { typesetFormula } from './typeset.ts';

/** The TeX of what remark-math made of a formula: `code` in text, `code` in `pre` on its own. */
function readFormula(element: Element): { tex: string; isDisplay: boolean } | undefined {
  const [inside] = element.children;
  const code = element.tagName === 'pre' && inside?.type === 'element' ? inside : element;
  const { className } = code.properties;
  const classes = Array.isArray(className) ? className : [];
  if (!classes.includes('language-math')) return undefined;
  const tex = code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return { tex, isDisplay: !classes.includes('math-inline') };
}

/**
 * A rehype plugin, after remark-math: typesets formulas as titles and lists do.
 *
 * @returns a transformer that changes the tree in place
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const formula = readFormula(element);
      if (formula === undefined || index === undefined || parent === undefined) return undefined;
      const html = typesetFormula(formula.tex, formula.isDisplay);
      const { children } = fromHtmlIsomorphic(html, { fragment: true });
      parent.children.splice(index, 1, ...(children as ElementContent[]));
      return [SKIP, index + children.length];
    });
  };
}
