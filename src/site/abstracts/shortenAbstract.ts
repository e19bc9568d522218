import type { Nodes, Parent, RootContent, Text } from 'mdast';

/** Where a sentence ends and another begins; “et al. 2023” and “Fig. 2” are none. */
const SENTENCE_END = /(?<!\b(?:al|vs|cf|e\.g|i\.e|Fig|Eq|Sec))[.!?][”’)]?\s+(?=[“‘(]?\p{Lu})/gu;

/** How many signs of TeX count as one sign on the page. */
const TEX_PER_SIGN = 3;

interface Budget {
  left: number;
  isCut: boolean;
}

/** Copies a node as far as the budget goes. */
function take<Node extends Nodes>(node: Node, budget: Budget): Node | undefined {
  if (budget.isCut) return undefined;
  if (node.type === 'text') {
    const length = node.value.length;
    // The first end of a sentence at which the budget is used up.
    const end = [...node.value.matchAll(SENTENCE_END)].find(({ index }) => index >= budget.left);
    budget.left -= length;
    if (end === undefined) return node;
    budget.isCut = true;
    return { ...node, value: node.value.slice(0, end.index + end[0].trimEnd().length) };
  }
  if ('value' in node) budget.left -= node.value.length / TEX_PER_SIGN;
  if (!('children' in node)) return node;
  const children = (node as Parent).children.flatMap((child) => take(child, budget) ?? []);
  return { ...node, children } as Node;
}

/**
 * Cuts an abstract at the end of a sentence.
 *
 * @param blocks the abstract
 * @param enough how many characters are enough; the sentence in which they end is kept whole
 * @returns its opening, which says with “…” that it goes on, and whether anything was left out
 */
export function shortenAbstract(
  blocks: readonly RootContent[],
  enough: number,
): { blocks: RootContent[]; isCut: boolean } {
  const budget: Budget = { left: enough, isCut: false };
  const kept = blocks.flatMap((block) => {
    if (budget.left <= 0) budget.isCut = true;
    return take(block, budget) ?? [];
  });
  return { blocks: budget.isCut ? withEllipsis(kept) : kept, isCut: budget.isCut };
}

/** Says at the end of a text that it goes on. */
function withEllipsis(blocks: readonly RootContent[]): RootContent[] {
  const last = blocks.at(-1);
  const sign = (value: string): Text => ({ type: 'text', value });
  return last?.type === 'paragraph'
    ? [...blocks.slice(0, -1), { ...last, children: [...last.children, sign('\u00a0…')] }]
    : [...blocks, { type: 'paragraph', children: [sign('…')] }];
}
