import {
  POINTERS,
  QUANTITIES,
  SECOND_ARGUMENT,
  SIGNS,
  STYLED,
  SWITCHES,
  UNREAD_ARGUMENT,
} from './commands.ts';
import type { Group, Reader, Step } from './reader.ts';
import { raise } from './scripts.ts';

const NAME = /\\([A-Za-z]+)(\*?)/y;
const OPTION = /\s?\[[^\][{}]{0,80}\]/y;
const BRACE = /\s?\{/y;

/** A command and what follows it. */
interface Command {
  reader: Reader;
  name: string;
  /** Where its name ends. */
  end: number;
  /** Its braced argument, if there is one. */
  argument: Argument | undefined;
}

/** The content of a pair of braces. */
interface Argument {
  start: number;
  end: number;
}

/**
 * Reads a text-mode command of TeX: what is known is set as TeX sets it, an unknown macro leaves its name.
 *
 * @param reader the reader, standing at the command's backslash, a letter behind it
 * @returns what the command prints and what it begins
 */
export function readCommand(reader: Reader): Step {
  const { text, at } = reader;
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1] ?? '';
  const end = at + 1 + name.length;
  const command: Command = {
    reader,
    name,
    end,
    argument: argumentAt(reader, NAME.lastIndex || end),
  };
  return (
    readLink(command) ??
    readQuantity(command) ??
    readArgument(command) ??
    readUnclosed(command) ??
    readSwitch(command) ??
    readSign(command) ??
    readUnknown(command)
  );
}

/** `\href{…}{…}`, `\url{…}` and what points to the list of references. */
function readLink(command: Command): Step | undefined {
  const { reader, name, end, argument } = command;
  if (name === 'href' || name === 'hyperlink') return readHref(command);
  const inside = argument && reader.text.slice(argument.start, argument.end).trim();
  if (POINTERS.has(name)) {
    if (argument === undefined) return { value: name, to: end };
    return { value: `[${inside?.replace(/\s*,\s*/g, ', ')}]`, to: argument.end + 1 };
  }
  if (name !== 'url' && name !== 'nolinkurl') return undefined;
  if (inside === undefined || argument === undefined)
    return { value: '', to: skipSpace(reader.text, end) };
  const value = withoutEscapes(inside);
  const href = address(value);
  const style = href === undefined ? reader.style : { ...reader.style, href };
  return { value, to: argument.end + 1, style };
}

function readHref({ reader, end, argument }: Command): Step {
  const label = argument && argumentAt(reader, argument.end + 1);
  if (argument === undefined) return { value: '', to: end };
  if (label === undefined) return enter(argument, {});
  const href = address(withoutEscapes(reader.text.slice(argument.start, argument.end).trim()));
  return enter(label, href === undefined ? {} : { href });
}

/** Commands with an argument that is read, printed otherwise or left unread. */
function readArgument({ reader, name, argument }: Command): Step | undefined {
  if (argument === undefined) return undefined;
  const { text, at } = reader;
  const { start, end } = argument;
  if (name === 'footnote') return enter(argument, {}, openingOf(text, at), ')');
  if (name === 'enquote') return enter(argument, {}, '“', '”');
  if (name === 'textsuperscript') {
    const raised = raise(text.slice(start, end));
    if (raised !== undefined) return { value: raised, to: end + 1 };
  }
  if (SECOND_ARGUMENT.has(name)) {
    const second = argumentAt(reader, end + 1);
    return second && enter(second, {});
  }
  if (UNREAD_ARGUMENT.has(name)) return { value: '', to: end + 1 };
  if (name === 'begin' || name === 'end') return { value: ' ', to: skipSpace(text, end + 1) };
  const style = STYLED.get(name);
  return style && enter(argument, style);
}

/** A footnote is printed between brackets, apart from the word that it belongs to. */
const openingOf = (text: string, at: number): string =>
  /\s/.test(text[at - 1] ?? ' ') ? '(' : ' (';

/** A number and its unit: `\SI{73.2}{\percent}`. */
function readQuantity({ reader, name, argument }: Command): Step | undefined {
  const unit = argument && QUANTITIES.has(name) ? argumentAt(reader, argument.end + 1) : undefined;
  if (argument === undefined || unit === undefined) return undefined;
  const { text } = reader;
  const names = text.slice(unit.start, unit.end).trim();
  const printed = names.replace(/\\([A-Za-z]+|.)/g, (_, sign) => SIGNS.get(sign) ?? sign);
  const space = printed === '%' || printed === '°' ? '' : '\u202f';
  const value = `${text.slice(argument.start, argument.end).trim()}${space}${printed}`;
  return { value, to: unit.end + 1 };
}

/** A command whose argument a digest has cut off, or that has none: it sets nothing and leaves no name. */
function readUnclosed({ reader, name, end, argument }: Command): Step | undefined {
  const isFootnote = name === 'footnote';
  if (argument !== undefined || !(isFootnote || STYLED.has(name))) return undefined;
  const { text, at } = reader;
  const brace = braceAt(text, end);
  if (brace !== undefined) return { value: isFootnote ? openingOf(text, at) : '', to: brace + 1 };
  return isFootnote ? { value: '', to: end } : undefined;
}

function readSwitch({ reader, name, end }: Command): Step | undefined {
  const rest = SWITCHES.get(name);
  return rest && { value: '', to: skipSpace(reader.text, end), rest };
}

/** TeX eats the space after a command that prints a letter, and empty braces after any. */
function readSign({ reader, name, end }: Command): Step | undefined {
  const value = SIGNS.get(name);
  if (value === undefined) return undefined;
  if (reader.text.startsWith('{}', end)) return { value, to: end + 2 };
  const eats = /^\p{L}$/u.test(value) && /^ [a-z]/.test(reader.text.slice(end, end + 2));
  return { value, to: eats ? end + 1 : end };
}

/** A macro of the author's own: its name is the nearest thing to what it prints. */
function readUnknown({ reader, name, end }: Command): Step {
  const { text, at } = reader;
  if (name.length < 2 || isPath(text, at)) return { value: text.slice(at, end), to: end };
  return { value: name, to: text.startsWith('{}', end) ? end + 2 : end };
}

/** Says whether a backslash belongs to a path such as `C:\Users\name` or `..\name`. */
function isPath(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 80), at);
  return /(?:^|[("'`])(?:[A-Za-z]:|\.{1,2})(?:\\|$)|^\\\\/.test(near.slice(near.search(/\S*$/)));
}

/** The opening brace at a place, after options and one space; nothing where there is none. */
function braceAt(text: string, at: number): number | undefined {
  OPTION.lastIndex = at;
  BRACE.lastIndex = OPTION.test(text) ? OPTION.lastIndex : at;
  return BRACE.test(text) ? BRACE.lastIndex - 1 : undefined;
}

/** The braced argument at a place; nothing where there is none or where it does not end. */
function argumentAt({ text, pairs }: Reader, at: number): Argument | undefined {
  const brace = braceAt(text, at);
  const end = brace === undefined ? undefined : pairs.get(brace);
  return brace === undefined || end === undefined ? undefined : { start: brace + 1, end };
}

function enter({ start, end }: Argument, style: Group['style'], value = '', closing = ''): Step {
  return { value, to: start, group: { end, style, closing } };
}

const withoutEscapes = (printed: string) =>
  printed.replace(/\\~\{\}|\{\\~\}/g, '~').replace(/\\([_#%&~$])/g, '$1');

const address = (url: string) =>
  /^https?:\/\/\S+$/i.test(url) && URL.canParse(url) ? url : undefined;

const skipSpace = (text: string, at: number) => (text[at] === ' ' ? at + 1 : at);
