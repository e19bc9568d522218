import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type { Pluggable } from 'unified';
import { rehypeBreakFormulas } from '../formulas/breakFormulas.ts';
import { rehypeJoinPunctuation } from '../formulas/joinPunctuation.ts';
import { rehypeSpokenLetters } from '../formulas/rehypeSpokenLetters.ts';
import { KATEX_OPTIONS } from '../formulas/typeset.ts';
import { rehypeAcronyms } from '../glossary/markAcronyms.ts';

/** How the Markdown of a page is read, whichever road it takes to HTML. */
export const REMARK_PLUGINS: Pluggable[] = [remarkMath];

/** What is done to its HTML, in order. */
export const REHYPE_PLUGINS: Pluggable[] = [
  [rehypeKatex, KATEX_OPTIONS],
  rehypeSpokenLetters,
  rehypeAcronyms,
  rehypeBreakFormulas,
  rehypeJoinPunctuation,
];
