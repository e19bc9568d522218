import type { PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import type { Run, Style } from './types.ts';

/** Layers of style, outermost first. */
const LAYERS = ['href', 'strong', 'emphasis'] as const;

/**
 * Makes Markdown nodes of runs: neighbors of one style share a node, links hold emphasis and not the
 * other way round.
 *
 * @param runs runs in order
 * @returns phrasing content without empty or adjacent text nodes
 */
export function buildTree(runs: readonly Run[]): PhrasingContent[] {
  return layer(
    runs.filter(({ value }) => value !== ''),
    0,
  );
}

function layer(runs: readonly Run[], depth: number): PhrasingContent[] {
  const key = LAYERS[depth];
  if (key === undefined) return leaves(runs);
  const nodes: PhrasingContent[] = [];
  for (let from = 0; from < runs.length; ) {
    const setting = runs[from]?.style[key];
    let to = from + 1;
    while (to < runs.length && runs[to]?.style[key] === setting) to++;
    const inside = layer(runs.slice(from, to), depth + 1);
    const blank = runs.slice(from, to).every(({ value }) => value.trim() === '');
    if (setting === undefined || blank) nodes.push(...inside);
    else if (key === 'href') nodes.push({ type: 'link', url: setting as string, children: inside });
    else nodes.push({ type: key, children: inside });
    from = to;
  }
  return nodes;
}

function leaves(runs: readonly Run[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const { kind, value, style } of runs) {
    const type = kind === 'formula' ? 'inlineMath' : codeOrText(style);
    const last = nodes.at(-1);
    if (last?.type === type && type !== 'inlineMath') last.value += value;
    else nodes.push({ type, value });
  }
  return nodes;
}

/** Says whether two runs share a node. */
export const sameStyle = (left: Style, right: Style): boolean =>
  LAYERS.every((key) => left[key] === right[key]);

const codeOrText = ({ code }: Style) => (code === true ? 'inlineCode' : 'text');
