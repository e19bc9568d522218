import { COMMANDS } from '../formulas/tables/commands.ts';
import type { Reader, Step } from './reader.ts';

/** A switch that has lost its backslash: what follows is not to be read with it. */
const SWITCH = /^(?:bf|it|em|rm|sf|sl|tt|sc|cal) /;
/** What begins with a command of text mode or an accent. */
const COMMAND = /^\s*\\[A-Za-z"'`^~=.]/;
/** Letters that are held together: `{H}older`, `na{\"i}ve`. */
const LETTERS = /^[\p{L}\p{N}\p{M}-]*$/u;
const LONGEST_LETTERS = 40;
/** Words that are held together or marked: `{et al.}`; what has other signs may be a set or a record. */
const WORDS = /^(?=.*\p{L})[\p{L}\p{N}\p{M}\s()/.,’'%&+-]+$/u;
const LONGEST_WORDS = 400;
/** A part of a sentence between two commas; the elements of a set are shorter. */
const CLAUSE = /(?:[^\s,]+\s+){4}[^\s,]/;
const RANGE = /^[\d.]+--[\d.]+$/;
const ADDRESS = /^https?:\/\/\S+$/i;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Reads a brace: a group that only holds letters, words or an address together goes, as TeX does not print
 * it either; a set, a record and what may be an argument of mathematics stay.
 *
 * @param reader the reader, standing at a brace
 * @returns what the brace prints, and the group that it begins
 */
export function readBrace({ text, at, pairs }: Reader): Step {
  const asItStands = { value: text[at] as string, to: at + 1 };
  const partner = pairs.get(at);
  if (partner === undefined) return readLoneBrace(text, at) ?? asItStands;
  if (text[at] === '}') return asItStands;
  if (partner === at + 2 && /^\d\{,\}\d{3}(?!\d)/.test(text.slice(at - 1, at + 7))) {
    return { value: ',', to: partner + 1 };
  }
  return isGroup(text, at, partner)
    ? { value: '', to: at + 1, group: { end: partner, style: {} } }
    : asItStands;
}

function isGroup(text: string, at: number, end: number): boolean {
  const inside = text.slice(at + 1, Math.min(end, at + 2 + LONGEST_WORDS));
  if (COMMAND.test(inside)) return true;
  if (isArgument(text, at)) return false;
  const [before, after] = [text[at - 1] ?? ' ', text[end + 1] ?? ' '];
  if (LETTER.test(before) || LETTER.test(after)) {
    return inside.length <= LONGEST_LETTERS && LETTERS.test(inside);
  }
  if (/[\\{}$*+=<>|]/.test(before) || /[_^{}$]/.test(after) || inside.length > LONGEST_WORDS)
    return false;
  if (ADDRESS.test(inside) || RANGE.test(inside)) return true;
  return (
    !SWITCH.test(inside) && WORDS.test(inside) && (!inside.includes(',') || CLAUSE.test(inside))
  );
}

/** Whether a brace opens a script or the argument of a command of mathematics that has lost its backslash. */
function isArgument(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  if (/[_^]\d?$/.test(before)) return true;
  const name = /[a-z]{3,}$/.exec(before)?.[0] ?? '';
  if (/^(?:text|emph)/.test(name)) return false;
  const kind = COMMANDS.get(name);
  return kind === 'wrapper' || kind === 'function';
}

/** The end of a word, which may be that of a sentence or a year. */
const WORD_BEFORE = /(?:\p{L}{3}|(?:19|20)\d\d)\.?$/u;

/** A brace without a partner within or at a word or an address: what is left of a group. */
function readLoneBrace(text: string, at: number): Step | undefined {
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  if (text[at] === '}') {
    const isWithin = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    const isBehindAddress = /https?:\/\/[^\s{}]+$/i.test(text.slice(Math.max(0, at - 200), at));
    const isAtWord =
      WORD_BEFORE.test(text.slice(Math.max(0, at - 5), at)) && /^[\s,.;:)]?$/.test(after);
    return isWithin || isAtWord || isBehindAddress ? { value: '', to: at + 1 } : undefined;
  }
  if (before === '}') return { value: ' ', to: at + 1 };
  const behind = text.slice(at + 1, at + 32);
  const isAtAddress = /^https?:\/\//i.test(behind);
  const isAtWord = /^[\s(]?$/.test(before) && /^ ?\p{L}{2,} \p{L}/u.test(behind);
  // “smaller cities. { In addition, we”: of the two spaces, one goes with it.
  const to = at + (after === ' ' ? 2 : 1);
  return isAtAddress || isAtWord ? { value: '', to } : undefined;
}
