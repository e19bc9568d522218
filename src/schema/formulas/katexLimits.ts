/**
 * What KaTeX may do, for whoever asks it: no links or images from TeX, bounded sizes and macro expansion.
 * What is found to be a formula at import is then one on the page too.
 */
export const KATEX_LIMITS = {
  strict: 'ignore',
  trust: false,
  maxSize: 20,
  maxExpand: 100,
} as const;
