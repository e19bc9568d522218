import type { APIRoute } from 'astro';
import { KATEX_EDITION, KATEX_STYLE_SHEET } from '../../components/katexAssets.ts';

export const getStaticPaths = () => [{ params: { edition: KATEX_EDITION } }];

/** KaTeX's styles as a file of their own: only pages with formulas link it. */
export const GET: APIRoute = () =>
  new Response(KATEX_STYLE_SHEET, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
