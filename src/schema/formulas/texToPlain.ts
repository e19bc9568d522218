import { DOUBLE_STRUCK, LETTERS, LOWERED, MARKS, OPERATORS, RAISED } from './signs.ts';

/** Commands that say how to set something and print nothing. */
const SILENT =
  /^(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|rm|bf|it|cal|sf|tt|em|mathstrut|nonumber|middle|hspace|phantom)$/;

const SPACE = /^(?:quad|qquad|[,;:! ]|space|enspace|thinspace|\\)$/;

/**
 * Turns a formula into text that can be read aloud and searched: `\ell_2` → `ℓ₂`, `\mathbb{R}^{N \times d}` →
 * `ℝ^(N × d)`, `\frac{1}{N}` → `1/N`.
 *
 * @param tex the formula without delimiters
 * @returns plain text without TeX; what has no sign in Unicode keeps its name. Never throws
 */
export function texToPlain(tex: string): string {
  const reader = { tokens: tex.match(/\\[A-Za-z]+|\\[^A-Za-z]|\s+|[^\s]/gu) ?? [], at: 0 };
  return readUntil(reader, undefined, 0).replace(/\s+/g, ' ').trim();
}

interface Reader {
  tokens: string[];
  at: number;
}

/** Deeper braces than any formula has are read as if they were not there. */
const DEEPEST = 40;

function readUntil(reader: Reader, closing: string | undefined, depth: number): string {
  const parts: string[] = [];
  while (reader.at < reader.tokens.length) {
    if (reader.tokens[reader.at] === closing) {
      reader.at++;
      break;
    }
    parts.push(readOne(reader, depth));
  }
  return parts.join('');
}

/** A group, a command with what it takes, or one sign. */
function readOne(reader: Reader, depth: number): string {
  const token = reader.tokens[reader.at++] ?? '';
  if (token === '{') return depth > DEEPEST ? '' : readUntil(reader, '}', depth + 1);
  if (token === '}') return '';
  if (token === '^' || token === '_') return readScript(reader, token, depth);
  if (token.startsWith('\\')) return readCommand(reader, token.slice(1), depth);
  if (/^\s/.test(token)) return ' ';
  if (token === '&') return ' ';
  if (token === '~') return ' ';
  if (token === "'") return '′';
  return token;
}

function readArgument(reader: Reader, depth: number): string {
  while (/^\s/.test(reader.tokens[reader.at] ?? '')) reader.at++;
  return reader.tokens[reader.at] === '}' || depth > DEEPEST
    ? ''
    : readOne(reader, depth + 1).trim();
}

function readScript(reader: Reader, sign: string, depth: number): string {
  const inside = readArgument(reader, depth);
  const signs = [...inside].map((letter) => (sign === '^' ? RAISED : LOWERED).get(letter));
  if (inside === '∘') return '°';
  if (/^[′†‡*⋆]+$/.test(inside)) return inside;
  if (signs.length > 0 && signs.every((found) => found !== undefined)) return signs.join('');
  return [...inside].length === 1 || /^[\p{L}\p{N}]+$/u.test(inside)
    ? sign + inside
    : `${sign}(${inside})`;
}

function readCommand(reader: Reader, name: string, depth: number): string {
  const letter = LETTERS.get(name);
  if (letter !== undefined) return letter;
  const operator = OPERATORS.get(name);
  if (operator !== undefined) return ` ${operator} `;
  if (SPACE.test(name)) return name === '!' ? '' : ' ';
  if (name === 'begin' || name === 'end') {
    readArgument(reader, depth);
    return ' ';
  }
  if (SILENT.test(name)) return '';
  const mark = MARKS.get(name);
  if (mark !== undefined)
    return [...readArgument(reader, depth)]
      .map((sign) => sign + mark)
      .join('')
      .normalize('NFC');
  if (/^[dt]?frac$/.test(name))
    return `${inParts(readArgument(reader, depth))}/${inParts(readArgument(reader, depth))}`;
  if (name === 'sqrt') return `√${inParts(readArgument(reader, depth))}`;
  if (name === 'mathbb') return [...readArgument(reader, depth)].map(doubleStruck).join('');
  if (/^(?:math|text|operatorname|boldsymbol|bm|mbox|emph|pmb|color)/.test(name))
    return readText(reader, depth);
  return /^[a-z]{2,}$/i.test(name) ? `${name} ` : name;
}

/** The argument of a command that sets letters upright, bold or in script; spaces inside it count. */
function readText(reader: Reader, depth: number): string {
  while (/^\s|^\*$/.test(reader.tokens[reader.at] ?? '')) reader.at++;
  return reader.tokens[reader.at] === '}' ? '' : readOne(reader, depth + 1);
}

const doubleStruck = (letter: string) =>
  DOUBLE_STRUCK.get(letter) ??
  (/[A-Z]/.test(letter)
    ? String.fromCodePoint(0x1d538 + letter.charCodeAt(0) - 65)
    : letter === '1'
      ? '𝟙'
      : letter);

const inParts = (term: string) => (/^[\p{L}\p{N}\p{M}]*$|^.$/u.test(term) ? term : `(${term})`);
