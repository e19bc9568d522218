import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMdx, parsePlainly } from './parseAbstract.ts';

/** What only Astro can turn into HTML: components, code, and images, which the build measures and copies. */
const OF_ASTRO: ReadonlySet<string> = new Set([
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'image',
  'imageReference',
]);

/**
 * Tells whether a page has to be made a module of the build: whether it is more than text.
 *
 * @param body the MDX below the front matter
 * @returns whether it holds components, code or images
 * @throws Error with `line` and `reason` where the text is not valid MDX
 */
export function needsComponents(body: string): boolean {
  return parsePlainly(body) === undefined && hasNodesOf(parseMdx(body));
}

function hasNodesOf(blocks: RootContent[]): boolean {
  let found = false;
  visit({ type: 'root', children: blocks }, (node: Nodes) => {
    found ||= OF_ASTRO.has(node.type);
  });
  return found;
}
