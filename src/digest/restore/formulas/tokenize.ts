import { type Lexeme, lexemeOf } from './lexemes.ts';
import { splitWord } from './splitWord.ts';

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
  /** What can be said of it from its own characters. */
  readonly lexeme: Lexeme;
}

const PIECES = /\\[A-Za-z]+|\\[^\sA-Za-z]|[A-Za-z]+|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s]/gu;

/** How words were cut before; bounded, for long runs. */
const cuts = new Map<string, readonly Piece[]>();
const MOST_CUTS = 200_000;

interface Piece {
  readonly text: string;
  readonly lexeme: Lexeme;
}

function cutWord(word: string): readonly Piece[] {
  const known = cuts.get(word);
  if (known) return known;
  const pieces = splitWord(word).map((text) => ({ text, lexeme: lexemeOf(text) }));
  if (cuts.size >= MOST_CUTS) cuts.clear();
  cuts.set(word, pieces);
  return pieces;
}

const isLatin = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);

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
    const code = piece.charCodeAt(0);
    let spaced = from > end || from === 0;
    end = from + piece.length;
    if (isLatin(code)) {
      let at = from;
      for (const { text: part, lexeme } of cutWord(piece)) {
        const to = at + part.length;
        tokens.push({ from: at, to, text: part, kind: 'word', spaced, run: piece, lexeme });
        spaced = false;
        at = to;
      }
      continue;
    }
    const kind =
      code > 47 && code < 58
        ? 'number'
        : code > 127 && /^[\p{L}\p{M}]/u.test(piece)
          ? 'word'
          : 'sign';
    const lexeme = lexemeOf(piece);
    tokens.push({ from, to: end, text: piece, kind, spaced, run: piece, lexeme });
  }
  return tokens;
}
