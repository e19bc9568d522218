import { mix } from '../tagger/hashTemplates.ts';
import { bracketStep } from '../tokens/brackets.ts';
import { hashText } from '../tokens/lexemes.ts';
import type { Token } from '../tokens/tokenize.ts';

/** What a token of a formula becomes in TeX. The order is that of the trained weights. */
export const ACTIONS = [
  'plain',
  'command',
  'escape',
  'frac',
  'mathbb',
  'mathcal',
  'mathbf',
  'text',
  'mathsf',
  'tilde',
  'hat',
  'bar',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Size of the hashed feature space of the action model, a power of two. */
export const ACTION_BITS = 15;
const MASK = (1 << ACTION_BITS) - 1;
/** Features per token. */
export const ACTION_WIDTH = 26;

const isBracket = (text: string): boolean => /^[{}|()[\]]$/.test(text);

/** Features of the token at `at` of the formula `first` to `last` (inclusive), written to `out` from `offset`. */
export function actionFeatures(
  tokens: readonly Token[],
  first: number,
  last: number,
  at: number,
  out: Int32Array,
  offset: number,
): void {
  const inside = (index: number): string =>
    index < first ? '<start>' : index > last ? '<end>' : (tokens[index]?.text ?? '');
  const shape = (index: number): string => {
    const token = tokens[index];
    return index < first ? '<start>' : index > last ? '<end>' : token ? token.lexeme.shape : '';
  };
  const token = tokens[at] as Token;
  const { id, shapeHash: cls } = token.lexeme;
  const b1 = hashText(inside(at - 1));
  const b2 = hashText(inside(at - 2));
  const a1 = hashText(inside(at + 1));
  const a2 = hashText(inside(at + 2));
  const cb1 = hashText(shape(at - 1));
  const ca1 = hashText(shape(at + 1));
  const ca2 = hashText(shape(at + 2));
  const spaced = at === first ? 2 : token.spaced ? 1 : 0;
  const spacedAfter = at === last ? 2 : tokens[at + 1]?.spaced ? 1 : 0;
  const length = Math.min(last - first, 6);
  const outerBefore = hashText(tokens[first - 1]?.text.toLowerCase() ?? '');
  const outerBefore2 = hashText(tokens[first - 2]?.text.toLowerCase() ?? '');
  const outerAfter = hashText(tokens[last + 1]?.text.toLowerCase() ?? '');
  let partner = 0;
  if (isBracket(token.text)) {
    // What stands before the opening bracket and after the closing one tells a set from a group.
    let depth = 0;
    const closes = bracketStep(token.text) < 0;
    const step = closes ? -1 : 1;
    for (let other = at + step; other >= first && other <= last; other += step) {
      const text = tokens[other]?.text ?? '';
      if (text === '{' || text === '}') {
        const opening = text === '{';
        if (opening !== closes) depth += 1;
        else if (depth === 0 && token.text !== '|') {
          partner = other;
          break;
        } else depth -= 1;
      } else if (token.text === '|' && text === '|') {
        partner = other;
        break;
      }
    }
  }
  const open = partner ? Math.min(partner, at) : at;
  const shut = partner ? Math.max(partner, at) : at;
  const outerOpen = hashText(shape(open - 1));
  const outerOpenText = hashText(inside(open - 1));
  const outerShut = hashText(inside(shut + 1));
  let hasComma = 0;
  for (let index = open + 1; index < shut; index += 1) {
    if (inside(index) === ',' || inside(index) === ':') hasComma = 1;
  }
  let slot = offset;
  let template = 101;
  const put = (a: number, b = 0, c = 0, d = 0): void => {
    const hash = mix(mix(mix(mix(Math.imul(template, 0x85ebca6b), a), b), c), d);
    out[slot] = (Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> (32 - ACTION_BITS)) & MASK || 1;
    slot += 1;
    template += 1;
  };
  put(0);
  put(id);
  put(cls, spaced, spacedAfter);
  put(id, b1);
  put(id, a1);
  put(id, b1, a1);
  put(id, b1, b2);
  put(id, a1, a2);
  put(cls, b1);
  put(cls, a1);
  put(cls, b1, b2);
  put(cls, a1, a2);
  put(cls, cb1, ca1, spaced);
  put(id, cb1, ca1, spacedAfter);
  put(cls, ca1, ca2);
  put(id, length);
  put(cls, length, b1);
  put(length === 0 ? id : 1, outerBefore);
  put(length === 0 ? cls : 2, outerBefore);
  put(length === 0 ? cls : 3, outerAfter);
  put(length === 0 ? id : 4, outerAfter);
  put(length === 0 ? cls : 5, outerBefore2, outerBefore);
  put(id, outerOpen, partner ? 1 : 0, hasComma);
  put(id, outerOpenText, partner ? 1 : 0);
  put(id, outerShut, hasComma, partner ? 1 : 0);
  put(hashText(token.text.slice(0, 4)), spaced, spacedAfter);
}
