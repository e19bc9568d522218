import type { z } from 'astro/zod';
import { readFrontMatter } from './readFrontMatter.ts';
import { NO_FRONT_MATTER, splitPage } from './splitPage.ts';

/** What is wrong with a file, and on which line of it. */
export interface PageProblem {
  line: number;
  problem: string;
}

/** A page as its file has it. */
export interface StoredPage<Data> {
  /** The front matter. */
  data: Data;
  /** The MDX below it. */
  body: string;
  /** The line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Reads a page and checks its front matter.
 *
 * @param text the file's text
 * @param schema what the front matter must be
 * @returns the page, or all that is wrong with it, line by line
 */
export function readPage<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): StoredPage<z.output<Schema>> | { problems: PageProblem[] } {
  const parts = splitPage(text);
  if (parts === undefined) {
    return { problems: [{ line: 1, problem: NO_FRONT_MATTER }] };
  }
  const frontMatter = readFrontMatter(parts.frontMatter);
  if ('problem' in frontMatter) return { problems: [frontMatter] };
  const result = schema.safeParse(frontMatter.value);
  if (result.success) return { data: result.data, body: parts.body, bodyLine: parts.bodyLine };
  return {
    problems: result.error.issues.map(({ path, message }) => ({
      line: frontMatter.lineOf(path),
      problem: path.length === 0 ? message : `${path.join('.')}: ${message}`,
    })),
  };
}
