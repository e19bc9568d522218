import { z } from 'astro/zod';
import { restore } from '../../src/digest/restore/restore.ts';
import type { Restoration } from '../../src/digest/restore/types.ts';
import { readJsonLine } from '../commandLine/readJsonLine.ts';
import { toMarkdown } from './plainMarkdown.ts';

const entrySchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** What was restored in one line of input, for `--explain`. */
interface Explanation {
  formulas: { source: string; tex: string; reason: string }[];
  changes: { source: string; result: string }[];
}

/** One line of output. */
export interface RestoredEntry {
  id: string | number;
  markdown: string;
  explanation?: Explanation;
}

/**
 * Restores the text of one line of input.
 *
 * @param line JSON such as `{"id": "1", "text": "…"}`
 * @param explain whether to tell what was restored and why
 * @returns the restored entry, or words that say what is wrong with the line
 */
export function restoreLine(line: string, explain: boolean): RestoredEntry | string {
  const entry = readJsonLine(line, entrySchema, '{"id": "1", "text": "…"}');
  if (entry.problem !== undefined) return entry.problem;
  const { id, text } = entry.value;
  const pieces = text.split(/(\r?\n)/);
  const restorations = pieces.map((piece, at) => (at % 2 === 0 ? restore(piece) : undefined));
  const markdown = pieces
    .map((piece, at) => (restorations[at] === undefined ? piece : toMarkdown(restorations[at])))
    .join('');
  return explain ? { id, markdown, explanation: explanationOf(restorations) } : { id, markdown };
}

function explanationOf(restorations: readonly (Restoration | undefined)[]): Explanation {
  const made = restorations.filter((restoration) => restoration !== undefined);
  return {
    formulas: made.flatMap(({ formulas }) =>
      formulas.map(({ source, tex, reason }) => ({ source, tex, reason })),
    ),
    changes: made.flatMap(({ changes }) =>
      changes.map(({ source, result }) => ({ source, result })),
    ),
  };
}
