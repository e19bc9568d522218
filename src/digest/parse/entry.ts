import type { Paper, PaperLink } from '../../schema/paper.ts';
import type { DateStamp } from '../dates/stamp.ts';

/**
 * Longer than any paper's, whatever the source; set as printed, such a title takes as much room as it has, and
 * not hundreds of times as much in formulas.
 */
export const LONGEST_TITLE = 2000;

/** One paper as a source gives it; what it does not say is left out. */
export interface Entry {
  /** The title, as printed. */
  title: string;
  /** The abstract's paragraphs, as printed; empty where the source has none. */
  paragraphs: string[];
  /** The entry's first and last line, counted from 1. */
  lines: [number, number];
  /** How many authors there are. */
  authorCount?: number;
  /** The authors' names in order, where the source gives them; some may be missing. */
  authorNames?: string[];
  /** The day of the byline, as printed. */
  stamp?: DateStamp;
  /** The day of the first submission as `YYYY-MM-DD`, where the source gives all of it. */
  date?: string;
  /** The comments in the paper's discussion. */
  comments?: number;
  /** The paper's names in registers. */
  identifiers?: NonNullable<Paper['identifiers']>;
  /** Links that stand beside the abstract. */
  links?: PaperLink[];
  /** `tex`: the author's own TeX, formulas between dollars; else the signs around formulas may be gone. */
  markup?: 'tex';
}
