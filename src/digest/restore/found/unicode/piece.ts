import { RELATIONS } from './signs.ts';

/** A piece of a formula as it is read. */
export interface Piece {
  tex: string;
  /** Where it ends. */
  to: number;
  /** It holds a sign that only formulas have. */
  sure: boolean;
}

/** Matches a sticky pattern at a place. */
export function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** The sign at a place; empty behind the end. */
export const signAt = (text: string, place: number) => {
  const code = text.codePointAt(place);
  return code === undefined ? '' : String.fromCodePoint(code);
};

/** Puts what is more than one token into braces, as the argument of a command or a script. */
export const inBraces = (tex: string) =>
  /^[A-Za-z0-9*]$|^\\[A-Za-z]+$/.test(tex) ? tex : `{${tex}}`;

/** Takes off the round brackets around a whole piece. */
export const unwrap = (tex: string) => (/^\([^()]*\)$/.test(tex) ? tex.slice(1, -1) : tex);

/** Puts a space where a command would swallow the letter behind it, and around relations. */
export function join(left: string, right: string): string {
  if (/^[,;]/.test(right) || left === '') return left + right;
  const swallows = /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right);
  const apart = isRelation(right) || isRelation(left) || /[,;]$/.test(left);
  return (swallows || apart) && !left.endsWith(' ') ? `${left} ${right}` : left + right;
}

const RELATION_COMMANDS = new Set([...RELATIONS.values(), '=', '<', '>', '\\to', '\\mapsto']);
const isRelation = (tex: string) =>
  RELATION_COMMANDS.has(/^(?:\\[A-Za-z]+|.)/.exec(tex)?.[0] ?? '');
