import type { DateStamp } from '../dates/stamp.ts';

/** One paper as a digest prints it. */
export interface Entry {
  /** The title, as printed. */
  title: string;
  /** The abstract's paragraphs, as printed; empty where the digest has none. */
  paragraphs: string[];
  /** The entry's first and last line, counted from 1. */
  lines: [number, number];
  /** How many authors the byline counts. */
  authorCount?: number;
  /** The authors' names, where the source gives them. */
  authorNames?: string[];
  /** The day of the byline, as printed. */
  stamp?: DateStamp;
  /** The comments that the byline counts. */
  comments?: number;
}
