import type { Paper } from '../../schema/index.ts';
import { singleSpaces } from '../../text/singleSpaces.ts';
import { type FileFrame, framePieces } from '../pieces/fileFrame.ts';

/** What is known of a paper that citations state. */
export interface Citation extends Pick<Paper, 'title' | 'date' | 'authors' | 'identifiers'> {
  /** The stable name of the paper, which is also the key of its citation. */
  slug: string;
  /** The title without TeX. */
  plainTitle: string;
  /** The permalink. */
  url: string;
  /** The abstract as plain text, where the citation is to hold it. */
  abstract?: string | undefined;
  /** The name of the library that the citation was taken from. */
  library: string;
}

/** A way to write citations. */
export interface CitationFormat {
  /** The ending of its files. */
  extension: string;
  /** The name that readers know it by. */
  label: string;
  mediaType: string;
  /** What stands around and between the citations of a file. */
  frame: FileFrame;
  /** Writes one citation. */
  printOne: (citation: Citation) => string;
}

/**
 * Writes citations as a whole file.
 *
 * @param format how
 * @param citations the citations, in order
 * @returns the text of the file
 */
export function printCitations(
  { frame, printOne }: Pick<CitationFormat, 'frame' | 'printOne'>,
  citations: readonly Citation[],
): string {
  return [...framePieces(frame, citations.map(printOne))].join('');
}

/**
 * Says what is known of authors who are not named; a count of authors is no author.
 *
 * @param citation the paper
 * @returns such as “4 authors, not named in the source”; nothing where all or none are known
 */
export function unnamedAuthors({ authors }: Pick<Citation, 'authors'>): string | undefined {
  if (authors === undefined) return undefined;
  const { count, names = [] } = authors;
  const unnamed = count - names.length;
  if (unnamed <= 0) return undefined;
  const noun = unnamed === 1 ? 'author' : 'authors';
  return names.length === 0
    ? `${unnamed} ${noun}, not named in the source`
    : `${unnamed} more ${noun}, not named in the source`;
}

/** Nearly all texts have none, and are given back. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;
const ALL_UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;

/**
 * Makes a string one line of text that every format can hold.
 *
 * @param text any string
 * @returns the string without control characters and lone surrogates, white space as single spaces
 */
export function oneLine(text: string): string {
  const line = singleSpaces(text);
  return (UNPRINTABLE.test(line) ? line.replaceAll(ALL_UNPRINTABLE, '') : line).trim();
}
