import type { Nodes } from 'mdast';
import type {} from 'mdast-util-math';
import { type InlineRun, texToPlain } from '../../schema/index.ts';
import { singleSpaces } from '../../text/singleSpaces.ts';
import { parseAbstract } from './parseAbstract.ts';

/** Words and formulas of a node in order; code of MDX says nothing to a reader. */
function runsOf(node: Nodes): InlineRun[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return [{ type: 'text', value: singleSpaces(node.value) }];
    case 'inlineMath':
    case 'math':
      return [{ type: 'mathematics', value: node.value }];
    case 'break':
      return [{ type: 'text', value: ' ' }];
    default:
      return 'children' in node ? node.children.flatMap(runsOf) : [];
  }
}

/** Makes runs of words that follow one another one. */
function joinWords(runs: readonly InlineRun[]): InlineRun[] {
  const joined: InlineRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type === 'text' && last?.type === 'text') last.value += run.value;
    else joined.push({ ...run });
  }
  return joined;
}

/** How many characters a run has on the page, about. */
const lengthOf = ({ type, value }: InlineRun) =>
  type === 'text' ? value.length : texToPlain(value).length;

/** Ends words with an ellipsis, at the end of a word. */
function breakOff(words: string, room: number): string {
  const cut = words.slice(0, Math.max(0, room)).replace(/[\ud800-\udbff]$/, '');
  const atWord = words.length <= room ? words : cut.slice(0, cut.lastIndexOf(' ') + 1);
  return `${atWord.replace(/[\s,.;:–—(-]+$/u, '')}…`;
}

/**
 * Takes the first words and formulas of an abstract; a formula is never cut.
 *
 * @param body the MDX of a stored paper
 * @param most how many characters to show at most, about
 * @returns the opening, with an ellipsis where something is left out
 */
export function openingRuns(body: string, most: number): InlineRun[] {
  const blocks = parseAbstract(body).map(runsOf);
  const all = joinWords(
    blocks.flatMap((runs, at): InlineRun[] =>
      at === 0 ? runs : [{ type: 'text', value: ' ' }, ...runs],
    ),
  );
  const opening: InlineRun[] = [];
  let room = most;
  for (const run of all) {
    const length = lengthOf(run);
    if (length <= room) {
      opening.push(run);
      room -= length;
      continue;
    }
    const last = run.type === 'text' ? '' : opening.at(-1)?.type === 'text' && opening.pop()?.value;
    const words = run.type === 'text' ? run.value : last || '';
    return [
      ...opening,
      { type: 'text', value: breakOff(words, run.type === 'text' ? room : most) },
    ];
  }
  return opening;
}
