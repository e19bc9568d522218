import { styleText } from 'node:util';
import { diffLines, diffWordsWithSpace } from 'diff';
import type { FileComparison } from '../../src/digest/importTypes.ts';
import { countOf } from '../../src/text/countOf.ts';

/** What is printed of one file stays readable; the rest is counted. */
const LINES_AT_MOST = 30;
const CHARACTERS_AROUND = 30;
const LONGEST_LINE = 110;

/** One line of a comparison: what is gone, what is new, or both where a line was changed. */
interface ChangedLine {
  /** Its number, counted from 1, in the new text, or in the old one where it is gone. */
  number: number;
  before?: string;
  after?: string;
}

/**
 * Prints what would become of a file: a new one by its length, a changed one line by line, and of a
 * long line only what differs, with a few words around it.
 *
 * @param comparison the file as it is and as it shall be
 * @param stream where it will be written, which decides whether there is color
 * @returns lines, without a final line end
 */
export function printComparison(comparison: FileComparison, stream: NodeJS.WriteStream): string {
  const { path, before, after } = comparison;
  if (before === undefined) {
    const lines = comparison.lines ?? after?.replace(/\n$/, '').split('\n').length ?? 0;
    return `${styleText('green', '+', { stream })} ${path} (new, ${countOf(lines, 'line')})`;
  }
  if (after === undefined) return `${styleText('red', '-', { stream })} ${path} (taken away)`;
  const changed = findChangedLines(before, after);
  const shown = changed
    .slice(0, LINES_AT_MOST)
    .flatMap((line) => printLine(line, stream))
    .map((line) => `    ${line}`);
  const left = changed.length - LINES_AT_MOST;
  if (left > 0) shown.push(`    … and ${countOf(left, 'more line')}`);
  return [`${styleText('yellow', '~', { stream })} ${path}`, ...shown].join('\n');
}

function findChangedLines(before: string, after: string): ChangedLine[] {
  const changed: ChangedLine[] = [];
  let oldNumber = 1;
  let newNumber = 1;
  let gone: string[] = [];
  const putGone = () => {
    gone.forEach((text, index) => {
      changed.push({ number: oldNumber - gone.length + index, before: text });
    });
    gone = [];
  };
  for (const part of diffLines(before, after)) {
    const lines = part.value.replace(/\n$/, '').split('\n');
    if (part.removed) {
      gone = lines;
      oldNumber += lines.length;
      continue;
    }
    if (part.added) {
      const pairs = lines.map((text, index): ChangedLine => {
        const former = gone[index];
        return {
          number: newNumber + index,
          ...(former !== undefined && { before: former }),
          after: text,
        };
      });
      gone = gone.slice(lines.length);
      changed.push(...pairs);
      newNumber += lines.length;
      putGone();
      continue;
    }
    putGone();
    oldNumber += lines.length;
    newNumber += lines.length;
  }
  putGone();
  return changed;
}

function printLine({ number, before, after }: ChangedLine, stream: NodeJS.WriteStream): string[] {
  const gutter = String(number).padStart(5);
  if (before === undefined)
    return [styleText('green', `${gutter} + ${shorten(after)}`, { stream })];
  if (after === undefined) return [styleText('red', `${gutter} - ${shorten(before)}`, { stream })];
  const parts = diffWordsWithSpace(before, after);
  const side = (other: 'added' | 'removed') =>
    parts
      .filter((part) => !part[other])
      .map(({ value, added, removed }) => (added || removed ? visible(value) : middleOf(value)))
      .join('');
  return [
    styleText('red', `${gutter} - ${side('added')}`, { stream }),
    styleText('green', `${' '.repeat(gutter.length)} + ${side('removed')}`, { stream }),
  ];
}

/** Of words that did not change, those next to a change are enough. */
function middleOf(text: string): string {
  return text.length <= 3 * CHARACTERS_AROUND
    ? visible(text)
    : `${visible(text.slice(0, CHARACTERS_AROUND))} … ${visible(text.slice(-CHARACTERS_AROUND))}`;
}

function shorten(text = ''): string {
  const line = visible(text);
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

/** Control characters of a hostile file must not reach the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
