import { FUNCTIONS, OTHER_FUNCTIONS } from './names.ts';
import { at, inBraces, join, type Piece, signAt, unwrap } from './piece.ts';
import { readLetter } from './readLetter.ts';
import { isExpectation, isMapping, readRelation } from './readRelation.ts';
import { readSigns } from './readSigns.ts';
import {
  BRACKETS,
  CONNECTIONS,
  GREEK,
  LOWERED_SIGNS,
  PREFIXES,
  RAISED_SIGNS,
  RELATIONS,
  SYMBOLS,
} from './signs.ts';

/** Deeper brackets than any formula has. */
const DEEPEST = 8;
/** Longer formulas are not written in Unicode. */
const LONGEST = 200;

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const WORD = /[A-Za-z]+/y;
const PLAIN_SCRIPT = /-?\d+|[A-Za-z*]|\p{Script=Greek}|[∞⊤]/uy;
const OPERATOR = /\s?(\S)\s?/uy;

/** Signs that stand between terms inside of brackets alone. */
const ONLY_INSIDE: ReadonlyMap<string, string> = new Map([
  [',', ','],
  [';', ';'],
  ['‖', '\\|'],
  ['∥', '\\|'],
]);
/** The index of a norm, written on the line: `L∞`, `ℓ1`, `ℓp`. */
const NORM = /^(?:L(?=∞)|ℓ)([∞012pq])(?![\p{L}\p{N}])/u;

/**
 * Reads the longest formula that begins at a place: terms with operators and relations between them.
 *
 * @param text the text
 * @param from where the formula begins
 * @returns its TeX and where it ends, nothing where no formula can begin
 */
export function readFormula(text: string, from: number): Piece | undefined {
  return readSequence(text.slice(0, from + LONGEST), from, 0, '');
}

/** Terms one after the other; inside of brackets also with commas and spaces between them. */
function readSequence(
  text: string,
  from: number,
  depth: number,
  closing: string,
): Piece | undefined {
  const opening = depth === 0 ? readRelation(text, from) : undefined;
  const first = readTerm(text, opening?.to ?? from, depth, closing);
  if (first === undefined) return undefined;
  let piece: Piece = opening ? { ...first, tex: `${opening.tex} ${first.tex}` } : first;
  for (;;) {
    const next =
      readOperation(text, piece.to, depth, closing) ?? readNeighbor(text, piece.to, depth, closing);
    if (next === undefined) return piece;
    piece = { tex: join(piece.tex, next.tex), to: next.to, sure: piece.sure || next.sure };
  }
}

/** An operator or a relation and the term behind it. */
function readOperation(
  text: string,
  from: number,
  depth: number,
  closing: string,
): Piece | undefined {
  const match = at(OPERATOR, text, from);
  if (match === null) return undefined;
  const sign = match[1] as string;
  if (sign === closing) return undefined;
  const relation = RELATIONS.get(sign);
  const inside = depth > 0 ? ONLY_INSIDE.get(sign) : undefined;
  const tex = relation ?? CONNECTIONS.get(sign) ?? inside;
  if (tex === undefined) return undefined;
  const spaced = match[0].length > sign.length;
  if (depth === 0 && /[|:]/.test(sign) && spaced && !isMapping(text, from)) return undefined;
  const term = readTerm(text, from + match[0].length, depth, closing);
  if (term === undefined) return undefined;
  return {
    tex: join(tex, term.tex),
    to: term.to,
    sure: term.sure || relation !== undefined || /[‖∥]/.test(sign),
  };
}

/** A term directly behind another one; a space may stand between them inside of brackets. */
function readNeighbor(
  text: string,
  from: number,
  depth: number,
  closing: string,
): Piece | undefined {
  const spaced = text[from] === ' ';
  if (spaced && depth === 0) return undefined;
  const start = spaced ? from + 1 : from;
  if (PREFIXES.has(text[start] ?? '') && /[-+−±]/.test(text[start] ?? '')) return undefined;
  if (text[start] === closing) return undefined;
  if (depth === 0 && /[|‖[{]/.test(text[start] ?? '') && !isExpectation(text, start)) {
    return undefined;
  }
  // `Aβ42` is a name.
  if (!spaced && /\d/.test(text[start] ?? '') && /\p{L}/u.test(text[start - 1] ?? '')) {
    return undefined;
  }
  return readTerm(text, start, depth, closing);
}

/** What stands between two operators, with its scripts. */
function readTerm(text: string, from: number, depth: number, closing: string): Piece | undefined {
  const sign = signAt(text, from);
  const prefix = PREFIXES.get(sign);
  if (prefix !== undefined) {
    const scripted = readScripts(text, { tex: prefix, to: from + sign.length, sure: false });
    const space = text[scripted.to] === ' ' && scripted.tex.length > 1 ? 1 : 0;
    const term = readTerm(text, scripted.to + space, depth, closing);
    if (term === undefined) return undefined;
    const sure = term.sure || /[∂∇∀∃∑∏∫∮⋃⋂⨁⨂]/u.test(sign);
    return { tex: join(scripted.tex, term.tex), to: term.to, sure };
  }
  if (sign === '√') {
    const term = readBase(text, from + 1, depth, closing);
    return term && { tex: `\\sqrt{${unwrap(term.tex)}}`, to: term.to, sure: true };
  }
  const base = readBase(text, from, depth, closing);
  return base && readScripts(text, base);
}

/** A number, a letter, a sign, a function with its argument, or a group. */
function readBase(text: string, from: number, depth: number, closing: string): Piece | undefined {
  const sign = signAt(text, from);
  if (BRACKETS.has(sign) && sign !== closing) return readGroup(text, from, depth);
  const symbol = SYMBOLS.get(sign);
  if (symbol !== undefined)
    return { tex: symbol, to: from + sign.length, sure: !/[…⋯]/.test(sign) };
  const number = at(NUMBER, text, from);
  if (number !== null) {
    return { tex: number[0].replaceAll(',', '{,}'), to: NUMBER.lastIndex, sure: false };
  }
  return (
    readSoftOrder(text, from, depth) ??
    readFunction(text, from, depth) ??
    readLetter(text, from, depth)
  );
}

/** An order of growth up to logarithms, a letter under a tilde: `Õ(√T)`, `Ω̃(n)`. */
function readSoftOrder(text: string, from: number, depth: number): Piece | undefined {
  const sign = /^(?:[Õõ]|[OoΩΘ]\u0303)(?=\()/u.exec(text.slice(from, from + 3))?.[0];
  if (sign === undefined) return undefined;
  const letter = sign.normalize('NFD').charAt(0);
  const group = readGroup(text, from + sign.length, depth);
  return (
    group && {
      tex: `\\tilde{${GREEK.get(letter) ?? letter}}${group.tex}`,
      to: group.to,
      sure: true,
    }
  );
}

/** A function's name with a bracket or a letter behind it. */
function readFunction(text: string, from: number, depth: number): Piece | undefined {
  const name = at(WORD, text, from)?.[0] ?? '';
  if (name.length < 2 || text[from - 1]?.match(/[\p{L}\p{N}_\\-]/u)) return undefined;
  const known = FUNCTIONS.has(name);
  if (!known && !OTHER_FUNCTIONS.has(name)) return undefined;
  const tex = known ? `\\${name}` : `\\operatorname{${name}}`;
  const scripted = readScripts(text, { tex, to: from + name.length, sure: false });
  const sign = text[scripted.to] ?? '';
  if (/[([{]/.test(sign)) {
    const group = readGroup(text, scripted.to, depth);
    return group && { ...group, tex: scripted.tex + group.tex };
  }
  if (!known) return undefined;
  const term = readLetterTerm(text, sign === ' ' ? scripted.to + 1 : scripted.to);
  return (
    term && { tex: join(scripted.tex, term.tex), to: term.to, sure: term.sure || scripted.sure }
  );
}

function readLetterTerm(text: string, from: number): Piece | undefined {
  const letter = readLetter(text, from, 0);
  return letter && readScripts(text, letter);
}

/** A group in brackets whose content is a formula throughout. */
function readGroup(text: string, from: number, depth: number): Piece | undefined {
  const sign = signAt(text, from);
  const [closing, left, right] = BRACKETS.get(sign) ?? [];
  if (closing === undefined || depth >= DEEPEST) return undefined;
  const inside = readSequence(text, from + sign.length, depth + 1, closing);
  if (inside === undefined || !text.startsWith(closing, inside.to)) return undefined;
  const sure = inside.sure || sign === '⟨' || sign === '‖';
  return { tex: `${left}${inside.tex}${right}`, to: inside.to + closing.length, sure };
}

/** Everything raised or lowered behind a piece: `²`, `₁`, `^{m×n}`, `_i`, `'`. */
function readScripts(text: string, base: Piece): Piece {
  let { tex, to, sure } = base;
  const used = new Set<string>();
  for (;;) {
    const script = readScript(text, to);
    if (script === undefined || used.has(script.sign)) return { tex, to, sure };
    used.add(script.sign);
    tex += script.sign === "'" ? "'" : script.sign + inBraces(script.tex);
    if (script.sign === "'") used.add('^');
    to = script.to;
    sure ||= script.sure;
  }
}

function readScript(text: string, from: number): (Piece & { sign: string }) | undefined {
  const raised = readSigns(text, from, RAISED_SIGNS);
  if (raised !== undefined) return { ...raised, sign: '^' };
  const lowered = readSigns(text, from, LOWERED_SIGNS);
  if (lowered !== undefined) return { ...lowered, sign: '_' };
  const sign = text[from] ?? '';
  const norm = NORM.exec(text.slice(from - 1, from + 2))?.[1];
  if (norm !== undefined) {
    return { sign: '_', tex: SYMBOLS.get(norm) ?? norm, to: from + 1, sure: true };
  }
  if (sign === '′') return { sign: "'", tex: '', to: from + 1, sure: true };
  if (sign === '*' && /[\s,.;:)\]]|^$/.test(text[from + 1] ?? '')) {
    return { sign: '^', tex: '*', to: from + 1, sure: false };
  }
  if (sign !== '^' && sign !== '_') return undefined;
  if (text[from + 1] === '{') {
    const inside = readSequence(text, from + 2, 1, '}');
    if (inside === undefined || text[inside.to] !== '}') return undefined;
    return { ...inside, sign, to: inside.to + 1 };
  }
  const plain = at(PLAIN_SCRIPT, text, from + 1)?.[0];
  if (plain === undefined) return undefined;
  const to = from + 1 + plain.length;
  if (/[\p{L}\p{N}]/u.test(plain.at(-1) ?? '') && /[\p{L}\p{Nd}]/u.test(text[to] ?? '')) {
    return undefined;
  }
  const tex = GREEK.get(plain) ?? SYMBOLS.get(plain) ?? plain;
  return { sign, tex, to, sure: tex.startsWith('\\') };
}
