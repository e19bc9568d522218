import type { PageLink } from '../context.ts';

/** A drawing of a figure for a certain room. */
export interface Drawing {
  /** Where it is shown: on every screen, or only where there is less or more room. */
  room: 'any' | 'narrow' | 'wide';
  /**
   * Draws it: the SVG element as HTML. It shows what the figure says besides, so that a page's key needs no
   * drawing.
   */
  draw: () => string;
}

/** The numbers of a figure, for those who do not see it and those who want them exactly. */
export interface DataTable {
  /** The heads of the columns; the first column names the row. */
  columns: string[];
  rows: TableRow[];
}

/** The name of a row, perhaps with its page, and what is known of it. */
export type TableRow = [name: string | PageLink, ...cells: (string | number)[]];

/** A figure: drawings of the same numbers, and the numbers. */
export interface Figure {
  /** A name for anchors, unique on its page. */
  id: string;
  title: string;
  /** What one sees in it, in a sentence or two. */
  caption: string;
  /** What the caption adds where there is less room. */
  narrowCaption?: string;
  drawings: Drawing[];
  table: DataTable;
}
