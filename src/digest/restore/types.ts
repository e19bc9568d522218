import type { PhrasingContent } from 'mdast';
import type { FoundLink } from '../links/findLinks.ts';

/** How a formula stood in the text: its TeX stripped by the Hub, as TeX, or in Unicode signs. */
export type Dialect = 'stripped' | 'tex' | 'unicode';

/** A formula that was put back. */
export interface RestoredFormula {
  /** The formula, without delimiters. */
  tex: string;
  /** The text it was made from. */
  source: string;
  from: number;
  to: number;
  dialect: Dialect;
  /** Why it is taken for mathematics, in a few words. */
  reason: string;
}

/** Something that was changed in the words: an accent, a quote, a dash, a command. */
export interface TextChange {
  source: string;
  result: string;
  from: number;
  to: number;
}

/** How a run of words is set. */
export interface Style {
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  readonly href?: string;
}

/**
 * A piece of the result and the piece of the source that it stands for.
 * The runs of a restoration tile its source: nothing is left out and nothing stands twice.
 */
export interface Run {
  kind: 'text' | 'formula';
  /** What the reader sees: words, or TeX without delimiters. */
  value: string;
  from: number;
  to: number;
  style: Style;
  /** The author's TeX between dollars, where it made a link and no formula. */
  tex?: string;
}

/** A text with its mathematics and typography put back. */
export interface Restoration {
  /** The text as it was handed over. */
  source: string;
  /** The result as Markdown nodes: text, inlineMath, strong, emphasis, inlineCode, link. */
  children: PhrasingContent[];
  formulas: RestoredFormula[];
  /** What was changed in the words, for `--explain`. */
  changes: TextChange[];
  /** The pieces that the nodes were made from. */
  runs: Run[];
  /** The addresses in the source. */
  links: FoundLink[];
}

/** A stretch of the source that is not to be read as words, or as other words than it has. */
export interface Claim {
  kind: 'formula' | 'link' | 'code' | 'words';
  /** TeX, an address, code, or words. */
  value: string;
  from: number;
  to: number;
  dialect?: Dialect;
  reason?: string;
  /** The words of a link that has them in place of its address. */
  label?: string;
}
