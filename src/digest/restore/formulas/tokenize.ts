import { copyStretch, standsAt } from '../../../text/standsAt.ts';
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

/** One piece of any text, from where it is looked for. */
const PIECE = /\\[A-Za-z]+|\\[^\sA-Za-z]|[A-Za-z]+|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+|[^\s]/uy;
const LETTER = /^[\p{L}\p{M}]/u;
const WHITE = /\s/;

interface Piece {
  readonly text: string;
  readonly lexeme: Lexeme;
}

/** A run of letters and how it is cut. */
interface KnownWord {
  readonly word: string;
  readonly lexeme: Lexeme;
  /** Its pieces, where it has more than one. */
  readonly pieces: readonly Piece[] | undefined;
}

/**
 * How words were cut before, found by the hash of their letters, so that a word seen before is neither
 * copied out of the text nor hashed again. Two words rarely share a place: then the later one stays.
 */
const PLACES = 1 << 17;
const known: (KnownWord | undefined)[] = new Array(PLACES).fill(undefined);
/** Longer runs are cut anew each time, so that what is kept stays small. */
const LONGEST_KNOWN = 40;

function cutWord(text: string, from: number, to: number, hash: number): KnownWord {
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  const found = known[place];
  if (found && found.word.length === to - from && standsAt(found.word, text, from)) return found;
  const word = copyStretch(text, from, to);
  const parts = splitWord(word);
  const pieces =
    parts.length > 1 ? parts.map((part) => ({ text: part, lexeme: lexemeOf(part) })) : undefined;
  const cut = { word, lexeme: lexemeOf(word), pieces };
  if (to - from <= LONGEST_KNOWN) known[place] = cut;
  return cut;
}

/** The single signs of ASCII, each with what is known of it. */
const SIGNS: readonly Piece[] = Array.from({ length: 128 }, (_, code) => {
  const text = String.fromCharCode(code);
  return { text, lexeme: lexemeOf(text) };
});

const isLatin = (code: number): boolean => (code > 64 && code < 91) || (code > 96 && code < 123);
const isDigit = (code: number): boolean => code > 47 && code < 58;
const BACKSLASH = 92;

/** Where a number that begins at `from` ends: digits, with single points or commas between them. */
function endOfNumber(text: string, from: number): number {
  let to = from + 1;
  for (;;) {
    while (to < text.length && isDigit(text.charCodeAt(to))) to += 1;
    if (to + 1 >= text.length) return to;
    const sign = text[to];
    if ((sign !== '.' && sign !== ',') || !isDigit(text.charCodeAt(to + 1))) return to;
    to += 2;
  }
}

/**
 * Cuts text into words, numbers and single signs. Linear in the length of the text.
 * Runs of letters that hide commands are cut further (see `splitWord`).
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  for (let from = 0; from < text.length; ) {
    const code = text.charCodeAt(from);
    if (
      code === 32 ||
      (code > 8 && code < 14) ||
      (code > 127 && WHITE.test(text[from] as string))
    ) {
      spaced = true;
      from += 1;
      continue;
    }
    let to = from + 1;
    if (isLatin(code)) {
      // FNV-1a over the letters.
      let hash = Math.imul(0x811c9dc5 ^ code, 0x01000193);
      // V8 is slow where it is asked for a letter behind the end.
      for (; to < text.length; to += 1) {
        const next = text.charCodeAt(to);
        if (!isLatin(next)) break;
        hash = Math.imul(hash ^ next, 0x01000193);
      }
      const { word, lexeme: whole, pieces } = cutWord(text, from, to, hash);
      if (pieces === undefined) {
        tokens.push({ from, to, text: word, kind: 'word', spaced, run: word, lexeme: whole });
      } else {
        let at = from;
        for (const { text: part, lexeme } of pieces) {
          const end = at + part.length;
          tokens.push({ from: at, to: end, text: part, kind: 'word', spaced, run: word, lexeme });
          spaced = false;
          at = end;
        }
      }
    } else if (isDigit(code)) {
      to = endOfNumber(text, from);
      const piece = text.slice(from, to);
      const lexeme = lexemeOf(piece);
      tokens.push({ from, to, text: piece, kind: 'number', spaced, run: piece, lexeme });
    } else if (code < 128 && code !== BACKSLASH) {
      const { text: sign, lexeme } = SIGNS[code] as Piece;
      tokens.push({ from, to, text: sign, kind: 'sign', spaced, run: sign, lexeme });
    } else {
      PIECE.lastIndex = from;
      const piece = PIECE.exec(text)?.[0] ?? (text[from] as string);
      to = from + piece.length;
      const kind = code > 127 && LETTER.test(piece) ? 'word' : 'sign';
      const lexeme = lexemeOf(piece);
      tokens.push({ from, to, text: piece, kind, spaced, run: piece, lexeme });
    }
    spaced = false;
    from = to;
  }
  return tokens;
}
