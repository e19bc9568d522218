import type { Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import type { Pluggable } from 'unified';
import type { VFile } from 'vfile';
import { rehypeBreakFormulas } from '../formulas/breakFormulas.ts';
import { rehypeJoinFormulas } from '../formulas/joinFormulas.ts';
import { rehypeSpokenLetters } from '../formulas/rehypeSpokenLetters.ts';
import { quietly } from '../formulas/renderFormula.ts';
import { KATEX_OPTIONS } from '../formulas/typeset.ts';
import { rehypeAcronyms } from '../glossary/markAcronyms.ts';
import { rehypeHosts } from './rehypeHosts.ts';

/** Typesets formulas with KaTeX. */
function typesetFormulas() {
  const typeset = rehypeKatex(KATEX_OPTIONS);
  return (tree: Root, file: VFile): void => quietly(() => typeset(tree, file));
}

/** How the Markdown of a page is read, whichever road it takes to HTML. */
export const REMARK_PLUGINS: Pluggable[] = [remarkMath];

/** What is done to its HTML, in order. */
export const REHYPE_PLUGINS: Pluggable[] = [
  typesetFormulas,
  rehypeSpokenLetters,
  rehypeAcronyms,
  rehypeBreakFormulas,
  rehypeJoinFormulas,
  rehypeHosts,
];
