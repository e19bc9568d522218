import { copyStretch } from '../../../../text/standsAt.ts';
import { createWordTable, LETTER_SIGNS, packHigh, packLow } from '../../../../text/wordTable.ts';
import { type Lexeme, lexemeOf } from './lexemes.ts';
import { splitBeside, splitWord } from './splitWord.ts';

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

/** Words met before, by their letters in a text. */
const known = createWordTable<Lexeme>(16);
/** Longer runs are cut anew each time, so that what is kept stays small. */
const LONGEST_KNOWN = 40;
const WHOLE: readonly Lexeme[] = [];

function cutWord(word: string): Lexeme {
  const lexeme = lexemeOf(word);
  if (lexeme.pieces === undefined) {
    const parts = splitWord(word);
    lexeme.pieces = parts.length > 1 ? parts.map(lexemeOf) : WHOLE;
  }
  return lexeme;
}

const [CARET, UNDERSCORE, SPACE, BRACE] = [94, 95, 32, 123];

/** The pieces of a run for what stands beside it; undefined for most, of which its own letters tell. */
function piecesBeside(
  text: string,
  from: number,
  to: number,
  word: string,
): readonly Lexeme[] | undefined {
  const isPower = text.charCodeAt(from - 1) === CARET;
  const next = text.charCodeAt(to);
  const isMember = (next === SPACE || next === BRACE) && to - from === 3;
  const isFactor = isDigit(text.charCodeAt(from - 1)) && word.startsWith('times');
  if (!(isPower || next === UNDERSCORE || isMember || isFactor) || to - from > LONGEST_KNOWN)
    return undefined;
  return splitBeside(word, text.slice(from - 1, from), text.slice(to, to + 3))?.map(lexemeOf);
}

/** The single signs of ASCII. */
const SIGNS: readonly Lexeme[] = Array.from({ length: 128 }, (_, code) =>
  lexemeOf(String.fromCharCode(code)),
);

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
    let sign = LETTER_SIGNS[code] as number;
    if (sign !== 0) {
      let high = 0;
      let low = sign;
      // V8 is slow where it is asked for a letter behind the end.
      for (; to < text.length; to += 1) {
        sign = LETTER_SIGNS[text.charCodeAt(to)] as number;
        if (sign === 0) break;
        high = packHigh(high, low);
        low = packLow(low, sign);
      }
      let lexeme = known.find(high, low, text, from, to);
      if (lexeme === undefined) {
        const word = copyStretch(text, from, to);
        lexeme = cutWord(word);
        if (to - from <= LONGEST_KNOWN) known.keep(high, low, word, lexeme);
      }
      const { text: word } = lexeme;
      const pieces = piecesBeside(text, from, to, word) ?? lexeme.pieces ?? WHOLE;
      if (pieces.length === 0) {
        tokens.push({ from, to, text: word, kind: 'word', spaced, run: word, lexeme });
      } else {
        let at = from;
        for (const piece of pieces) {
          const end = at + piece.text.length;
          const { text: part } = piece;
          tokens.push({
            from: at,
            to: end,
            text: part,
            kind: 'word',
            spaced,
            run: word,
            lexeme: piece,
          });
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
      const lexeme = SIGNS[code] as Lexeme;
      const { text: mark } = lexeme;
      tokens.push({ from, to, text: mark, kind: 'sign', spaced, run: mark, lexeme });
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
