import type { TextBlock } from './blocks.ts';

/**
 * Leaves out the first lines of some blocks.
 *
 * @param blocks blocks of text
 * @param count how many lines
 * @returns what stands below them; no block is empty
 */
export function linesBelow(blocks: readonly TextBlock[], count: number): TextBlock[] {
  let left = count;
  return blocks.flatMap((block) => {
    const lines = block.lines.slice(left);
    left = Math.max(0, left - block.lines.length);
    return lines.length > 0 ? [{ kind: 'text' as const, lines }] : [];
  });
}
