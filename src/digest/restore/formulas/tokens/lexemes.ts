import { copyText } from '../../../../text/standsAt.ts';
import { COMMANDS } from '../tables/commands.ts';
import { EVERYDAY_COMMANDS } from '../tables/everydayCommands.ts';
import { MAYBE_UNMISTAKABLE } from '../tables/unmistakableNames.ts';

/** What can be said of a token from its own characters, computed once for each. */
export interface Lexeme {
  readonly text: string;
  /** Hash of the characters. */
  readonly id: number;
  /** Coarse class: its own sign, the kind of command, the shape of a word or number. */
  readonly shape: string;
  readonly shapeHash: number;
  /** Hashes of the word in small letters, its first three and its last three letters; 0 for other tokens. */
  readonly lower: number;
  readonly prefix: number;
  readonly suffix: number;
  /** Hardly found outside of mathematics. */
  readonly strong: boolean;
  /** Where it stands as in a formula, it stands in one: see `findUnmistakable`. */
  readonly telling: boolean;
  /** A word of three letters or more that is no command. */
  readonly quiet: boolean;
  /** A full stop, comma, semicolon or colon. */
  readonly stop: boolean;
  /** A sign or word that joins words: a stop, a hyphen, `in`, `to`. */
  readonly joint: boolean;
  /** A sign or word that sets two quantities in relation. */
  readonly relation: boolean;
  /** How a run of exactly these letters is cut; undefined as long as nobody asked, empty where it stays whole. */
  pieces: readonly Lexeme[] | undefined;
}

const RELATIONS = new Set(
  '= < > leq geq approx sim equiv neq ll gg le ge rightarrow times cdot subseteq'.split(' '),
);

/** Hash of a string (FNV-1a), 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The same bits as a number with a sign, which V8 keeps in the object itself. */
const smallHash = (text: string): number => hashText(text) | 0;

function shapeOfNumber(text: string): string {
  if (/[.,]/.test(text)) return 'decimal';
  if (text.length === 1) return text <= '2' ? `digit${text}` : 'digit';
  return text.length === 4 ? 'year' : 'integer';
}

function shapeOfWord(text: string): string {
  const command = COMMANDS.get(text);
  if (command) return text.length <= 3 ? `${command}${text}` : command;
  const upper = /^[A-Z]+$/.test(text);
  const lower = /^[a-z]+$/.test(text);
  if (text.length === 1) {
    if (text === 'a' || text === 'A' || text === 'I') return text;
    return lower ? 'x' : upper ? 'X' : 'letter';
  }
  if (text.length <= 3) return upper ? 'XX' : lower ? 'xx' : 'Xx';
  return upper ? 'XXXX' : lower ? 'xxxx' : /^[A-Z][a-z]+$/.test(text) ? 'Xxxx' : 'mixed';
}

function describe(text: string): Lexeme {
  const word = /^[\p{L}\p{M}]/u.test(text);
  const number = /^\d/.test(text);
  const raw = text.startsWith('\\') && text.length > 2;
  const shape = number ? shapeOfNumber(text) : word ? shapeOfWord(text) : raw ? 'raw' : text;
  const long = word && text.length > 1;
  return {
    text,
    id: smallHash(text),
    shape,
    shapeHash: smallHash(shape),
    lower: long ? smallHash(text.toLowerCase()) : 0,
    prefix: long ? smallHash(text.slice(0, 3)) : 0,
    suffix: long ? smallHash(text.slice(-3)) : 0,
    strong:
      /^[_^={}|<>\\~]$/.test(text) ||
      text.startsWith('\\') ||
      (text.length > 3 && COMMANDS.has(text) && !EVERYDAY_COMMANDS.has(text)),
    telling: MAYBE_UNMISTAKABLE.has(text),
    quiet: /^[A-Za-z]?[a-z]{2,}$/.test(text) && !COMMANDS.has(text),
    stop: /^[.,;:]$/.test(text),
    joint: /^(?:[.,;:-]|in|to)$/.test(text),
    relation: RELATIONS.has(text),
    pieces: undefined,
  };
}

const known = new Map<string, Lexeme>();
/** Bounds the memory of a long run; the words that come again and again are soon known again. */
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 40;

/** The facts about a token's characters. */
export function lexemeOf(text: string): Lexeme {
  const found = known.get(text);
  if (found) return found;
  if (text.length > LONGEST_KNOWN) return describe(text);
  // The abstract that it stands in is not to be kept with it.
  const own = copyText(text);
  const lexeme = describe(own);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(own, lexeme);
  return lexeme;
}
