import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/**
 * A rehype plugin that gives headings the ids that `rehypeHeadingIds` of `@astrojs/markdown-remark` gives
 * them. That package brings its own parsers and highlighters, which every thread of a build would load.
 *
 * @returns a transformer that changes the tree in place
 */
export function rehypeHeadingIds() {
  return (tree: Root): void => {
    const slugger = new GithubSlugger();
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      if (typeof node.properties.id === 'string') return;
      node.properties.id = slugger.slug(textOf(node));
    });
  };
}
