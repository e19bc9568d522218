import type { TextBlock } from './blocks.ts';
import type { Findings } from './findings.ts';

/** What git writes around the two versions of what it cannot merge. */
const CONFLICT_MARK = /^(?:<{7}|>{7}) \S/;
const ANY_CONFLICT_MARK = new RegExp(CONFLICT_MARK.source, 'm');

/** What is the matter with a digest that git could not merge, and what to do. */
const UNMERGED = {
  message: 'git could not merge two digests of one day, and has put both into this file',
  remedy:
    'Take one of them out into a file of its own, delete git’s marks, and import that file with --date',
} as const;

/**
 * Reports what git leaves in a text where two branches import two digests of one day: its marks would be
 * taken for titles, and nothing else that is found says anything.
 *
 * @param findings receives an error with the line of the first mark, and loses all others
 * @param blocks blocks of text
 * @returns whether there is one
 */
export function reportConflict(findings: Findings, blocks: readonly TextBlock[]): boolean {
  const lines = blocks.flatMap((block) => block.lines);
  const mark = lines.find(({ text }) => CONFLICT_MARK.test(text));
  if (mark === undefined) return false;
  findings.reset();
  findings.error('digest-unmerged', mark.number, UNMERGED);
  return true;
}

/**
 * Looks for the same in the text of a kept source.
 *
 * @param text all of it
 * @returns the line of the first mark and what to do; nothing where there is none
 */
export function findConflict(text: string): ({ line: number } & typeof UNMERGED) | undefined {
  const { index } = ANY_CONFLICT_MARK.exec(text) ?? {};
  return index === undefined
    ? undefined
    : { line: text.slice(0, index).split('\n').length, ...UNMERGED };
}
