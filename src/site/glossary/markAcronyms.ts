import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Paper } from '../../schema/index.ts';
import { createAcronymFinder } from './findAcronyms.ts';

/** Where letters are no words of the text: formulas, code, links, and what is marked already. */
const OPAQUE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'code',
  'math',
  'pre',
  'script',
  'style',
]);

type Acronym = Paper['acronyms'][number];

function isOpaque({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return OPAQUE_TAGS.has(tagName) || (Array.isArray(className) && className.includes('katex'));
}

/** A text with the parent whose child it is, and where it begins in all the text. */
interface Place {
  node: Text;
  parent: Root | Element;
  start: number;
}

function listTexts(tree: Root): { places: Place[]; text: string } {
  const places: Place[] = [];
  let text = '';
  visit(tree, (node, _index, parent) => {
    if (node.type === 'element' && isOpaque(node)) return SKIP;
    if (node.type === 'text' && parent !== undefined) {
      places.push({ node, parent: parent as Root | Element, start: text.length });
      text += node.value;
    }
    return undefined;
  });
  return { places, text };
}

/**
 * Marks acronyms of an abstract with what they stand for, from the place on where the abstract defines
 * them. Formulas, code and links are left alone; no character is added or lost.
 *
 * @param tree the abstract; changed in place
 * @param acronyms what the abstract defines
 */
export function markAcronyms(tree: Root, acronyms: readonly Acronym[]): void {
  if (acronyms.length === 0) return;
  const { places, text } = listTexts(tree);
  const find = createAcronymFinder(text, acronyms);
  for (const { node, parent, start } of places) {
    const parts: ElementContent[] = [];
    let end = 0;
    for (const { from, to, long } of find(node.value, start)) {
      if (from > end) parts.push({ type: 'text', value: node.value.slice(end, from) });
      end = to;
      parts.push({
        type: 'element',
        tagName: 'abbr',
        properties: { title: long },
        children: [{ type: 'text', value: node.value.slice(from, to) }],
      });
    }
    if (parts.length === 0) continue;
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
    parent.children.splice(parent.children.indexOf(node), 1, ...parts);
  }
}

/**
 * A rehype plugin, after the formulas are typeset: marks the acronyms that the front matter lists.
 *
 * @returns a transformer that changes the tree in place; it needs Astro's front matter in the file
 */
export function rehypeAcronyms() {
  return (tree: Root, file: { data: object }): void => {
    const { astro } = file.data as { astro?: { frontmatter?: Partial<Pick<Paper, 'acronyms'>> } };
    markAcronyms(tree, astro?.frontmatter?.acronyms ?? []);
  };
}
