import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';

/** Control characters but tab and line ends; two that only Unicode calls line ends stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/**
 * Makes a string fit for one line of a text file.
 *
 * @param value any string
 * @returns the string with NUL and lone surrogates as U+FFFD, without other control characters, each line break as a space
 */
export function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .replace(CONTROL, '')
    .replace(/(?<![\t ])[\t ]*[\r\n]+[\t ]*|\t/g, ' ');
}

/**
 * Brings phrasing content into a form that Markdown can say: clean strings, no empty or adjacent text
 * nodes, no space at the edges of the paragraph, of emphasis or of links, no formula touching another.
 *
 * @param nodes the content of a paragraph
 * @returns new nodes; empty where nothing is to be read
 */
export function cleanPhrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return trimEdges(tidy(nodes));
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' };

function tidy(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  const push = (node: PhrasingContent) => {
    const last = result.at(-1);
    if (node.type === 'text') {
      if (node.value === '') return;
      if (last?.type === 'text') last.value += node.value;
      else result.push({ ...node });
      return;
    }
    if (node.type === 'inlineMath' && last?.type === 'inlineMath') result.push({ ...SPACE });
    result.push({ ...node });
  };
  for (const node of nodes) {
    if ('children' in node) pushParent(node, push);
    else if (node.type === 'inlineMath' || node.type === 'inlineCode') {
      const value = cleanText(node.value).trim();
      if (value !== '') push({ type: node.type, value });
    } else if ('value' in node) push({ type: 'text', value: cleanText(node.value) });
  }
  return result;
}

/** Spaces at the edges of emphasis or a link move outside, where Markdown allows them. */
function pushParent(
  node: PhrasingContent & { children: PhrasingContent[] },
  push: (node: PhrasingContent) => void,
): void {
  const children = tidy(node.children);
  const first = children[0];
  const last = children.at(-1);
  const before = first?.type === 'text' ? (/^ +/.exec(first.value)?.[0] ?? '') : '';
  const after = last?.type === 'text' ? (/(?<! ) +$/.exec(last.value)?.[0] ?? '') : '';
  const inside = trimEdges(children);
  push({ type: 'text', value: before });
  if (inside.length > 0) push({ ...node, children: inside } as PhrasingContent);
  push({ type: 'text', value: inside.length > 0 || before === '' ? after : '' });
}

function trimEdges(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes[0];
  if (first?.type === 'text') first.value = first.value.replace(/^ +/, '');
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/(?<! ) +$/, '');
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
