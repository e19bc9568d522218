import { readFileSync } from 'node:fs';
import { type Paper, paperSchema } from '../../schema/index.ts';
import { readPrintedYaml } from '../../stored/printedYaml.ts';
import { readPage } from '../../stored/readPage.ts';
import { splitPage } from '../../stored/splitPage.ts';
import { copyText } from '../../text/standsAt.ts';
import { BoundedCache } from '../kept/boundedCache.ts';

/** A paper's file, and a fingerprint of what is in it. */
export interface PaperFile {
  file: string;
  hash: string;
}

/** The texts of a paper, which are read when a page shows them. */
export interface PaperText {
  /** The abstract as MDX, as it is stored. */
  abstract: string;
  /** The entry as the digest prints it. */
  source: Paper['source'];
}

/** So many texts are kept, some 4 KB each: what is learned of a library asks for them more than once. */
const KEPT_TEXTS = 3000;

/**
 * Opens the texts of papers for a build, during which they do not change.
 *
 * @returns a function that reads the texts of a paper's file, and knows it again as the same object
 */
export function openPaperTexts(): (paper: PaperFile) => PaperText {
  const texts = new BoundedCache<PaperFile, PaperText>(KEPT_TEXTS);
  return (paper) =>
    texts.get(paper, () => parsePaperText(readFileSync(paper.file, 'utf8'), paper.file));
}

/**
 * Takes the texts out of a paper's file.
 *
 * @param page the file's text, which was found valid before
 * @param file its path, for the error
 * @returns abstract and source
 * @throws Error where the file has become invalid since
 */
export function parsePaperText(page: string, file: string): PaperText {
  const parts = splitPage(page);
  const lines = /^source:\n(?:(?: .*)?(?:\n|$))+/m.exec(parts?.frontMatter ?? '')?.[0];
  const printed = lines === undefined ? undefined : readPrintedYaml(lines.replace(/\n$/, ''));
  const { data: source } = paperSchema.shape.source.safeParse(printed?.source);
  if (parts && source !== undefined) {
    const { title, abstract } = source;
    return {
      abstract: copyText(parts.body),
      source: { ...source, title: copyText(title), abstract: copyText(abstract) },
    };
  }
  const stored = readPage(page, paperSchema);
  if ('problems' in stored) {
    const [first] = stored.problems;
    throw new Error(`${file}:${first?.line}: ${first?.problem}`);
  }
  return { abstract: stored.body, source: stored.data.source };
}
