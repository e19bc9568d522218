import { hashOf } from '../../files/fingerprint.ts';
import { paperSchema, type ShelvedPaper } from '../../schema/index.ts';
import { readPage } from '../../stored/readPage.ts';
import { needsComponents } from '../abstracts/needsComponents.ts';
import { hasMathematics } from '../formulas/typeset.ts';
import type { PageSource } from './shelf.ts';

/**
 * Reads the file of a paper for the build.
 *
 * @param text the file's text
 * @returns what the build keeps of it, under its slug, or all that is wrong with it
 */
export const shelvePaper: PageSource['shelve'] = (text) => {
  const stored = readPage(text, paperSchema);
  if ('problems' in stored) return stored;
  const { data: paper, body, bodyLine } = stored;
  const { source: _, ...kept } = paper;
  try {
    const shelved: ShelvedPaper = {
      ...kept,
      hasMathematics: hasMathematics(paper.title) || hasMathematics(body),
      hasComponents: needsComponents(body),
      wordsHash: hashOf(JSON.stringify([paper.title, paper.topics, body])),
    };
    return { id: shelved.slug, data: shelved, isModule: shelved.hasComponents };
  } catch (error) {
    const { line = 1, reason = String(error) } = error as { line?: number; reason?: string };
    return { problems: [{ line: bodyLine + line - 1, problem: reason }] };
  }
};
