import type { Run, Style } from '../types.ts';
import type { OpenQuotes } from './quotes.ts';

/** Where reading stands and what it knows. */
export interface Reader {
  readonly text: string;
  readonly at: number;
  /** The last character of the result so far, empty at the start. */
  readonly before: string;
  readonly style: Style;
  /** The other brace of each brace that has a partner. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Where the group that is open, or the words before the next formula, link or code, end. */
  readonly limit: number;
  /** Quotes that are open; the one thing that reading changes. */
  readonly quotes: OpenQuotes;
}

/** A group that begins: where its content ends, how it is set, what is printed at its end. */
export interface Group {
  end: number;
  style: Style;
  /** How many characters close it: one brace, or the asterisks of Markdown. */
  width?: number;
  closing?: string;
}

/** One step of reading: what is printed for the source up to `to`, and what changes from there on. */
export interface Step {
  value: string;
  to: number;
  kind?: Run['kind'];
  /** The style of this piece alone. */
  style?: Style;
  /** A group that begins after this piece. */
  group?: Group;
  /** See {@link Run.tex}. */
  tex?: string;
  /** The style from here to the end of the group that is open. */
  rest?: Style;
}
