import type { Restoration } from './types.ts';

/**
 * Takes a text as it is printed: words alone, whatever it holds.
 *
 * @param text one paragraph, or a title
 * @returns a restoration in which nothing was changed and nothing found
 */
export function asPrinted(text: string): Restoration {
  const isEmpty = text === '';
  return {
    source: text,
    children: isEmpty ? [] : [{ type: 'text', value: text }],
    formulas: [],
    changes: [],
    runs: isEmpty ? [] : [{ kind: 'text', value: text, from: 0, to: text.length, style: {} }],
    links: [],
  };
}
