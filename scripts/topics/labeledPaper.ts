import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { topicIdSchema } from '../../src/schema/primitives.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';

const labeledPaperSchema = z.object({
  title: z.string(),
  /** The abstract. */
  text: z.string(),
  /** The topics that may stand first, the best of them first. */
  first: z.array(topicIdSchema).min(1),
  /** All topics that the reader accepts. */
  all: z.array(topicIdSchema),
});

/** A paper and what a reader says of its topics. */
export type LabeledPaper = z.infer<typeof labeledPaperSchema>;

/**
 * Reads labeled papers, one JSON value a line.
 *
 * @param path the file
 * @returns its papers in order
 * @throws CommandFailure that names file and line where a line holds no labeled paper
 */
export async function readLabeledPapers(path: string): Promise<LabeledPaper[]> {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new CommandFailure(`${path}:${index + 1}: ${(error as Error).message}`);
    }
    const paper = labeledPaperSchema.safeParse(value);
    if (paper.success) return [paper.data];
    throw new CommandFailure(`${path}:${index + 1}: ${z.prettifyError(paper.error)}`);
  });
}
