import type { Source } from '../read/decodeSource.ts';
import { arxivFeed } from './arxiv/arxivFeed.ts';
import { digestText } from './digestText.ts';
import { frontPageText } from './hub/frontPageText.ts';
import { hubPage } from './hub/hubPage.ts';
import { jsonLines } from './records/jsonLines.ts';
import { jsonRecords } from './records/jsonRecords.ts';
import type { SourceFormat } from './sourceFormat.ts';

/** From the most particular form to the digest text, which is read last. */
const FORMATS: readonly SourceFormat[] = [
  arxivFeed,
  hubPage,
  jsonLines,
  jsonRecords,
  frontPageText,
  digestText,
];

/**
 * Tells the form of a source by its content.
 *
 * @param source the decoded file
 * @returns the first form that recognizes it, the digest text where none does
 */
export function recognizeSource(source: Source): SourceFormat {
  return FORMATS.find(({ recognizes }) => recognizes(source)) ?? digestText;
}
