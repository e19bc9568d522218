import { splitWord } from './splitWord.ts';
import { COMMANDS } from './tables/commands.ts';

/** One token of the text. `from` and `to` are UTF-16 offsets. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly kind: 'word' | 'number' | 'sign';
  /** White space stands before it (the start of the text counts). */
  readonly spaced: boolean;
  /** The run of letters it was cut from, itself where nothing was cut. */
  readonly run: string;
}

const PIECES = /\\[A-Za-z]+|\\[^\sA-Za-z]|[A-Za-z]+|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s]/gu;

/**
 * Cuts text into words, numbers and single signs. Linear in the length of the text.
 * Runs of letters that hide commands are cut further (see `splitWord`).
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0];
    const from = match.index;
    const spaced = from > end || from === 0;
    end = from + piece.length;
    if (/^[A-Za-z]/.test(piece)) {
      let at = from;
      for (const part of splitWord(piece)) {
        tokens.push({
          from: at,
          to: at + part.length,
          text: part,
          kind: 'word',
          spaced: spaced && at === from,
          run: piece,
        });
        at += part.length;
      }
      continue;
    }
    const kind = /^\d/.test(piece) ? 'number' : /^[\p{L}\p{M}]/u.test(piece) ? 'word' : 'sign';
    if (piece.startsWith('\\') && piece.length > 2 && !COMMANDS.has(piece.slice(1))) {
      tokens.push({ from, to: end, text: piece, kind: 'sign', spaced, run: piece });
      continue;
    }
    tokens.push({ from, to: end, text: piece, kind, spaced, run: piece });
  }
  return tokens;
}
