import remarkMath from 'remark-math';
import type { Pluggable } from 'unified';
import { rehypeJoinPunctuation } from '../formulas/joinPunctuation.ts';
import { rehypeFormulas } from '../formulas/rehypeFormulas.ts';
import { rehypeWideFormulas } from '../formulas/wideFormulas.ts';
import { rehypeAcronyms } from '../glossary/markAcronyms.ts';

/** How the Markdown of a page is read, whichever road it takes to HTML. */
export const REMARK_PLUGINS: Pluggable[] = [remarkMath];

/** What is done to its HTML, in order. */
export const REHYPE_PLUGINS: Pluggable[] = [
  rehypeFormulas,
  rehypeAcronyms,
  rehypeWideFormulas,
  rehypeJoinPunctuation,
];
