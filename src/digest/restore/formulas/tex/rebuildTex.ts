import { COMMANDS, type CommandKind } from '../tables/commands.ts';
import { OPERATOR_NAMES } from '../tables/operatorNames.ts';
import { endOfGroup } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import type { Action } from './actions.ts';
import { finishTex } from './finishTex.ts';
import { startOfNumerator } from './numerator.ts';

const FONTS: Partial<Record<Action, string>> = {
  mathbb: '\\mathbb',
  mathcal: '\\mathcal',
  mathbf: '\\mathbf',
  mathsf: '\\mathsf',
  tilde: '\\tilde',
  hat: '\\hat',
  bar: '\\bar',
};

/** Signs that TeX reads as orders of its own and that must be escaped to be printed. */
const ESCAPED = new Set(['%', '&', '#', '$']);
const SIZES = new Set('big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr'.split(' '));
const DELIMITER =
  /^(?:[()[\]|/.]|\\[{}|]|langle|rangle|lfloor|rfloor|lceil|rceil|lvert|rvert|lVert|rVert|Vert|vert|lbrace|rbrace)$/;
const TWO_ARGUMENTS = new Set('frac tfrac dfrac binom overset underset stackrel'.split(' '));

/**
 * Writes the TeX of a formula from its tokens and what each becomes.
 * The result keeps every letter and digit of the text in order; braces are balanced.
 *
 * @returns the TeX, or undefined where the tokens cannot make a formula that typesets.
 */
export function rebuildTex(
  tokens: readonly Token[],
  first: number,
  last: number,
  actions: readonly Action[],
): string | undefined {
  let tex = '';
  const braces: string[] = [];
  let left = 0;
  /** Scripts already on the current base: 1 superscript, 2 subscript. */
  const scripts: number[] = [0];
  /** The next token is the argument of a script or of a command. */
  let pending: '' | 'script' = '';
  /** What stands before this token may be divided: a letter or a number with its scripts, a bracket. */
  let isNumerator = false;
  /** How many bars there were: every second one closes. */
  let bars = 0;
  /** Where each token begins in `tex`. */
  const places: number[] = [];

  for (let at = first; at <= last; at += 1) {
    const token = tokens[at] as Token;
    const next = at < last ? tokens[at + 1] : undefined;
    const { text } = token;
    let action = actions[at - first] ?? 'plain';
    let space = at > first && token.spaced ? ' ' : '';
    let piece = text;
    const kind = COMMANDS.get(text);

    if (text.startsWith('\\') && text.length > 1) {
      if (text.length > 2 && !COMMANDS.has(text.slice(1))) return undefined;
    } else if (ESCAPED.has(text)) {
      piece = `\\${text}`;
    } else if (text === '{' || text === '}') {
      if (action === 'escape') piece = `\\${text}`;
    } else if (text === '|' && action === 'escape') {
      piece = '\\|';
    } else if (text === '-' && isRange(tokens, first, at, last)) {
      piece = '\\text{-}';
    } else if (token.kind === 'sign' && action === 'escape' && /^[,;!_]$/.test(text)) {
      piece = `\\${text}`;
    } else if (token.kind === 'word') {
      if (kind && action === 'command') {
        const argument = next?.text;
        if (kind === 'wrapper') {
          if (!argument || /^[}_^)\],]$/.test(argument)) return undefined;
          if (TWO_ARGUMENTS.has(text) && !hasTwoArguments(tokens, at + 1, last)) return undefined;
        }
        if (kind === 'delimiter' && (text === 'left' || text === 'right' || SIZES.has(text))) {
          const delimiter =
            argument === '{' || argument === '}' ? `\\${argument}` : (argument ?? '');
          if (!DELIMITER.test(delimiter)) return undefined;
          if (text === 'left') left += 1;
          if (text === 'right') left -= 1;
          if (left < 0) return undefined;
        }
        if (text === 'middle' || text === 'limits' || text === 'nolimits') return undefined;
        piece = `\\${text}`;
      } else if (isOperator(text, next) && pending !== 'script') {
        piece = `\\operatorname{${text}}`;
      } else if (FONTS[action] && wantsArgument(tokens[at - 1], at > first, token)) {
        action = 'plain';
      } else if (FONTS[action]) {
        piece = `${FONTS[action]}{${text}}`;
      } else if (action === 'text') {
        piece = `\\text{${text}}`;
      }
    } else if (token.kind === 'number') {
      if (action === 'text' || action === 'mathbf') action = 'plain';
    }
    if (action === 'frac' && kind) piece = `\\${text}`;

    // A command must not swallow the letter after it.
    if (!space && /\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(piece)) space = ' ';

    const script = pending === 'script';
    const isApart = token.spaced && !next?.spaced && !isBetweenNumbers(tokens, at);
    const divides =
      piece === '{' && !script && !isApart && at > first && isDivisor(tokens, at, last);
    if (divides && (isNumerator || actions[at - 1 - first] === 'frac')) {
      // `1{N}` is what the Hub leaves of `\frac{1}{N}`.
      const numerator = startOfNumerator(tokens, first, at, last) - first;
      const from = places[numerator] as number;
      tex = `${tex.slice(0, from)}\\frac{${tex.slice(from)}}`;
      for (let later = numerator; later < at - first; later += 1) {
        places[later] = (places[later] as number) + '\\frac{'.length;
      }
      scripts[scripts.length - 1] = 0;
    }
    places.push(tex.length + space.length);
    if (/^\\?\|$/.test(piece)) {
      bars += 1;
      isNumerator = bars % 2 === 0;
    } else if (isAtom(token, kind, piece) || /^(?:\)|\\rangle)$/.test(piece)) isNumerator = true;
    else if (piece === ']') isNumerator = !/\\sqrt\[[^[\]]*$/.test(tex);
    else if (!(piece === '_' || piece === '^') || token.spaced) isNumerator = false;

    if (piece === '{') {
      // The Hub would take the command away with its braces, but here it left both.
      if (!space && /\\[A-Za-z]+$/.test(tex) && isPlainGroup(tokens, at, actions, first, last)) {
        piece = '{{';
      }
      braces.push(piece);
      scripts.push(0);
      pending = '';
    } else if (piece === '}') {
      const opening = braces.pop();
      if (pending || opening === undefined) return undefined;
      if (opening === '{{') piece = '}}';
      scripts.pop();
    } else if (piece === '_' || piece === '^') {
      if (pending) return undefined;
      const bit = piece === '^' ? 1 : 2;
      const level = scripts.length - 1;
      if (((scripts[level] ?? 0) & bit) !== 0) return undefined;
      scripts[level] = (scripts[level] ?? 0) | bit;
      if (!next || /^[})\]^_,&]$/.test(next.text)) return undefined;
      tex += space + piece;
      pending = 'script';
      continue;
    } else if (piece === "'") {
      if (pending) return undefined;
      const level = scripts.length - 1;
      if (((scripts[level] ?? 0) & 1) !== 0 && !tex.endsWith("'")) return undefined;
      scripts[level] = (scripts[level] ?? 0) | 1;
    } else if (pending === 'script') {
      // KaTeX wants braces around a function name as a script; sizes and switches make none.
      if (kind === 'function' && piece.startsWith('\\')) piece = `{${piece}}`;
      else if ((kind === 'switch' || kind === 'delimiter') && piece.startsWith('\\'))
        return undefined;
      if (token.kind === 'number' || (token.kind === 'word' && piece === text)) {
        // The rest of a longer script stands on the line: it is a new base.
        if (text.length > 1) scripts[scripts.length - 1] = 0;
      }
    } else {
      scripts[scripts.length - 1] = 0;
    }
    pending = '';
    tex += space + piece;
  }
  if (pending || braces.length > 0 || left !== 0) return undefined;
  return finishTex(tex);
}

/**
 * Whether a hyphen stands between the ends of a range, `0.05-0.10`: in 3,330 abstracts, no author takes one
 * number from a larger one that follows.
 */
function isRange(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (at - 1 < first || at + 1 > last) return false;
  if (left?.kind !== 'number' || right?.kind !== 'number' || tokens[at]?.spaced || right.spaced)
    return false;
  const before = at - 2 < first ? undefined : tokens[at - 2];
  const after = at + 2 > last ? undefined : tokens[at + 2];
  const isAlone = before === undefined || /^(?:[=<>(,[]|approx|sim)$/.test(before.text);
  const isEnd = after === undefined || /^(?:[%,)\]]|times)$/.test(after.text);
  const value = ({ text }: Token) => Number(text.replaceAll(',', ''));
  return isAlone && isEnd && value(left) < value(right);
}

/** A function without a command, `vec` too where it has an argument in brackets. */
const isOperator = (text: string, next: Token | undefined): boolean =>
  OPERATOR_NAMES.has(text) || (text === 'vec' && next?.text === '(');

/** Whether the token before is a command whose argument is this token: `\\mathcal O` has its font. */
function wantsArgument(before: Token | undefined, inside: boolean, token: Token): boolean {
  return inside && token.spaced && COMMANDS.get(before?.text ?? '') === 'wrapper';
}

/** Whether the group that opens at `from` comes out without braces in it. */
function isPlainGroup(
  tokens: readonly Token[],
  from: number,
  actions: readonly Action[],
  first: number,
  last: number,
): boolean {
  for (let at = from + 1; at <= last; at += 1) {
    const { text } = tokens[at] as Token;
    if (text === '}') return true;
    if (text === '{') return false;
    const action = actions[at - first];
    if (action !== undefined && (FONTS[action] || action === 'text' || action === 'frac'))
      return false;
    if (OPERATOR_NAMES.has(text)) return false;
  }
  return false;
}

/** A letter, a Greek letter or a number: what may stand over a fraction bar. */
function isAtom({ kind, text }: Token, command: CommandKind | undefined, piece: string): boolean {
  if (kind === 'number') return piece === text;
  if (kind !== 'word') return false;
  return command === 'letter' ? piece.startsWith('\\') : !command && text.length <= 2;
}

/** What braces hold that only keep a sign from its spaces: `1{,}000`, `N{=}50`. */
const isLoneSign = (text: string): boolean =>
  /^[,.=<>:]$/.test(text) || /^(?:relation|operator)$/.test(COMMANDS.get(text) ?? '');

/** Whether a brace stands behind a number and holds one: `3 {2}`. */
const isBetweenNumbers = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 2]?.text === '}';

/** An order of growth is no numerator: `O{(dH^2T)}`. */
const ORDER = /^(?:[Oo]|Omega|Theta)$/;

/** Whether the group that opens at `from` closes within the formula, holds more than a sign and divides something. */
function isDivisor(tokens: readonly Token[], from: number, last: number): boolean {
  if (ORDER.test(tokens[from - 1]?.text ?? '')) return false;
  const end = endOfGroup(tokens, from, last);
  if (tokens[end]?.text !== '}' || end === from + 1) return false;
  const text = tokens[from + 1]?.text ?? '';
  return !/^[,_^]$/.test(text) && !(end === from + 2 && isLoneSign(text));
}

/** Whether two groups (or single signs) follow, as `\frac` needs. */
function hasTwoArguments(tokens: readonly Token[], from: number, last: number): boolean {
  let at = from;
  for (let count = 0; count < 2; count += 1) {
    if (at > last) return false;
    const { text, kind } = tokens[at] as Token;
    if (text === '{') {
      at = endOfGroup(tokens, at, last);
      if (tokens[at]?.text !== '}') return false;
    } else if (/^[}_^]$/.test(text)) return false;
    else if (kind === 'number' && text.length >= 2) return true;
    at += 1;
  }
  return true;
}
