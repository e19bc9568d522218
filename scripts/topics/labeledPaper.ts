import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { topicIdSchema } from '../../src/schema/primitives.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';

const paperSchema = z.object({
  title: z.string(),
  /** The abstract. */
  text: z.string(),
});

const readingSchema = z.object({
  /** The topics that may stand first, the best of them first. */
  first: z.array(topicIdSchema).min(1),
  /** All topics that the reader accepts. */
  all: z.array(topicIdSchema),
});

const labeledPaperSchema = paperSchema.extend(readingSchema.shape);

/** A paper and what a reader says of its topics. */
export type LabeledPaper = z.infer<typeof labeledPaperSchema>;

/** A line that several readers labeled; reads as one paper for each of them. */
const severalReadersSchema = paperSchema
  .extend({ readers: z.array(readingSchema).min(1) })
  .transform(({ readers, ...paper }) => readers.map((reading) => ({ ...paper, ...reading })));

const oneReaderSchema = labeledPaperSchema.transform((paper) => [paper]);

/**
 * Reads labeled papers, one JSON value a line.
 *
 * @param path the file
 * @returns its papers in order; one that several readers labeled once for each of them
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
    const isOfSeveral = typeof value === 'object' && value !== null && 'readers' in value;
    const papers = (isOfSeveral ? severalReadersSchema : oneReaderSchema).safeParse(value);
    if (papers.success) return papers.data;
    throw new CommandFailure(`${path}:${index + 1}: ${z.prettifyError(papers.error)}`);
  });
}
