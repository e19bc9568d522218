import type { TokenSpan } from '../../src/digest/restore/formulas/spans/spans.ts';
import { type Token, tokenize } from '../../src/digest/restore/formulas/tokens/tokenize.ts';

/** The tokens of a text and the spans that stand between its guillemets. */
export function readMarkedSpans(marked: string): {
  text: string;
  tokens: Token[];
  spans: TokenSpan[];
} {
  const text = marked.replace(/[«»]/g, '');
  const tokens = tokenize(text);
  const spans = [...marked.matchAll(/«([^»]*)»/g)].map(({ index, 1: inside = '' }, order) => {
    const from = index - 2 * order;
    const to = from + inside.length;
    return {
      first: tokens.findIndex((token) => token.from === from),
      last: tokens.findIndex((token) => token.to === to),
    };
  });
  return { text, tokens, spans };
}

/** The stretches of a text that spans cover. */
export const printSpans = (
  text: string,
  tokens: readonly Token[],
  spans: readonly TokenSpan[],
): string[] => spans.map(({ first, last }) => text.slice(tokens[first]?.from, tokens[last]?.to));
