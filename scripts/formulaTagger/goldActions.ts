import { ACTIONS, type Action } from '../../src/digest/restore/formulas/tex/actions.ts';
import type { Token } from '../../src/digest/restore/formulas/tokens/tokenize.ts';

const groups: readonly (readonly [Action, string])[] = [
  ['mathbb', 'mathbb mathds Bbb'],
  ['mathcal', 'mathcal mathscr cal mathfrak'],
  ['mathbf', 'mathbf boldsymbol bm textbf'],
  ['text', 'text mathrm textrm operatorname mbox textnormal textup textit emph'],
  ['mathsf', 'mathsf texttt textsf mathtt textsc'],
  ['tilde', 'tilde widetilde'],
  ['hat', 'hat widehat'],
  ['bar', 'bar overline'],
];
const WRAPPERS = new Map(
  groups.flatMap(([action, names]) => names.split(' ').map((name) => [name, action] as const)),
);

interface Character {
  character: string;
  command: boolean;
  escaped: boolean;
  wrapper: string;
  wrapperStart: boolean;
  wrapperEnd: boolean;
}

/** Strips TeX as the Hub does, remembering for each character that stays what went from around it. */
function traceStrip(tex: string): Character[] {
  const plain = [...Array(tex.length).keys()].map(
    (at): Character => ({
      character: tex[at] ?? '',
      command: false,
      escaped: false,
      wrapper: '',
      wrapperStart: false,
      wrapperEnd: false,
    }),
  );
  const pass = (
    characters: Character[],
    pattern: RegExp,
    keep: (found: Character[], match: RegExpMatchArray) => Character[],
  ): Character[] => {
    const kept: Character[] = [];
    let end = 0;
    for (const match of characters
      .map(({ character }) => character)
      .join('')
      .matchAll(pattern)) {
      kept.push(...characters.slice(end, match.index));
      end = match.index + match[0].length;
      kept.push(...keep(characters.slice(match.index, end), match));
    }
    return kept.concat(characters.slice(end));
  };
  const unwrapped = pass(plain, /\\([A-Za-z]+)\{[^{}]*\}/g, (found, match) => {
    const name = match[1] ?? '';
    const argument = found.slice(name.length + 2, -1);
    for (const [at, character] of argument.entries()) {
      character.wrapper = name;
      character.wrapperStart = at === 0;
      character.wrapperEnd = at === argument.length - 1;
    }
    return argument;
  });
  const commands = pass(unwrapped, /\\([A-Za-z]+)/g, ([backslash, ...rest]) => {
    if (rest[0]) {
      rest[0].command = true;
      rest[0].wrapperStart ||= backslash?.wrapperStart === true;
    }
    return rest;
  });
  return pass(commands, /\\([^A-Za-z])/g, ([, character]) => {
    if (!character) return [];
    character.escaped = true;
    return [character];
  });
}

/** What the author's TeX makes of each token of a formula, as indices of `ACTIONS`; undefined where they do not fit. */
export function goldActions(
  tex: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): number[] | undefined {
  const characters = traceStrip(tex);
  const start = tokens[first]?.from ?? 0;
  const actions: number[] = [];
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at] as Token;
    const head = characters[token.from - start];
    if (head === undefined || head.character !== token.text[0]) return undefined;
    const tail = characters[token.to - 1 - start];
    let action: Action = 'plain';
    if (head.command) action = 'command';
    else if (head.escaped) action = 'escape';
    else if (/^[td]?frac$/.test(head.wrapper)) {
      if (head.wrapperStart && tail?.wrapperEnd && tokens[at + 1]?.text === '{') action = 'frac';
    } else if (head.wrapper && token.kind !== 'sign') {
      action = WRAPPERS.get(head.wrapper) ?? 'plain';
    }
    actions.push(ACTIONS.indexOf(action));
  }
  return actions;
}
