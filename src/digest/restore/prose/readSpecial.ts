import { readAccent } from './accents.ts';
import { ESCAPED, SPACES } from './commands.ts';
import { readHyphens } from './dashes.ts';
import { readQuote } from './quotes.ts';
import { readBrace } from './readBrace.ts';
import { readCommand } from './readCommand.ts';
import type { Reader, Step } from './reader.ts';
import { readTilde } from './tildes.ts';

/**
 * Reads what begins with a character that may be more than itself: TeX, a quote, a dash, a tie, emphasis.
 *
 * @param reader the reader, standing at one of `` \ { } " ' ` ~ * - ``
 * @returns what it stands for; the character itself where it is only that
 */
export function readSpecial(reader: Reader): Step {
  const { text, at, before, quotes } = reader;
  const sign = text[at] as string;
  const code = reader.style.code === true;
  if (sign === '\\') return readBackslash(reader);
  if (sign === '{' || sign === '}') return readBrace(reader);
  if (sign === '*') return readAsterisk(reader);
  if (code && sign !== '`') return { value: sign, to: at + 1 };
  if (sign === '~') return { value: readTilde(text, at), to: at + 1 };
  const mark = sign === '-' ? readHyphens(text, at) : readQuote(text, at, before, quotes);
  return { value: mark.sign, to: mark.to };
}

function readBackslash(reader: Reader): Step {
  const { text, at, before } = reader;
  const accent = readAccent(text, at);
  if (accent !== undefined) return { value: accent.letter, to: accent.to };
  const next = text[at + 1] ?? '';
  if (/[A-Za-z]/.test(next)) return readCommand(reader);
  if (next !== '' && ESCAPED.includes(next)) return { value: next, to: at + 2 };
  const space = SPACES.get(next);
  if (space !== undefined)
    return { value: space === ' ' && before === ' ' ? '' : space, to: at + 2 };
  // The Hub takes the dollar from a price that was written \$5.
  if (/\d/.test(next) && !/[\w\\]/.test(before)) return { value: '$', to: at + 1 };
  return { value: '\\', to: at + 1 };
}

const STRONG = /\*\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*\*(?!\*)/y;
const EMPHASIS = /\*(?=[A-Za-z])([A-Za-z][\w ,'-]{0,80})(?<=\w)\*(?![\w*])/y;

/** Emphasis as Markdown writes it, where it is written so beyond doubt. */
function readAsterisk({ text, at, limit }: Reader): Step {
  const previous = text[at - 1] ?? ' ';
  STRONG.lastIndex = at;
  const strong = previous === '*' ? null : STRONG.exec(text);
  if (strong !== null && STRONG.lastIndex <= limit) {
    const end = STRONG.lastIndex - 2;
    return { value: '', to: at + 2, group: { end, width: 2, style: { strong: true } } };
  }
  EMPHASIS.lastIndex = at;
  const emphasis = /[\s(]/.test(previous) ? EMPHASIS.exec(text) : null;
  if (emphasis !== null && EMPHASIS.lastIndex <= limit) {
    const end = EMPHASIS.lastIndex - 1;
    return { value: '', to: at + 1, group: { end, style: { emphasis: true } } };
  }
  return { value: '*', to: at + 1 };
}
