import type { ElementContent, Root } from 'hast';
import { fromHtmlIsomorphic } from 'hast-util-from-html-isomorphic';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { speakLetters } from './spokenLetters.ts';

/**
 * A rehype plugin, after rehype-katex: makes the MathML of formulas say what it shows, by the rules of
 * {@link speakLetters}, as titles and lists do.
 *
 * @returns a transformer that changes the tree in place
 */
export function rehypeSpokenLetters() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'math' || index === undefined || parent === undefined)
        return undefined;
      const { children } = fromHtmlIsomorphic(speakLetters(toHtml(element)), { fragment: true });
      parent.children.splice(index, 1, ...(children as ElementContent[]));
      return [SKIP, index + children.length];
    });
  };
}
