import type { Token } from './tokenize.ts';

/**
 * Says how a sign changes the depth of brackets, whatever their kind.
 *
 * @param text the text of a token
 * @returns 1 where a bracket opens, -1 where one closes, 0 otherwise
 */
export function bracketStep(text: string): 1 | -1 | 0 {
  if (text === '(' || text === '[' || text === '{') return 1;
  return text === ')' || text === ']' || text === '}' ? -1 : 0;
}

/**
 * Finds the end of a group in braces.
 *
 * @param tokens the tokens of a text
 * @param from the place of the brace that opens it
 * @param last the last token that may belong to it
 * @returns the place of the brace that closes it; `last` where none does
 */
export function endOfGroup(tokens: readonly Token[], from: number, last: number): number {
  let depth = 0;
  for (let at = from; at <= last; at += 1) {
    const text = tokens[at]?.text;
    if (text === '{') depth += 1;
    if (text === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return last;
}
