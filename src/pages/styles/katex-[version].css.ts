import type { APIRoute } from 'astro';
import { KATEX_VERSION, katexStyleSheet } from '../../components/katexAssets.ts';

export const getStaticPaths = () => [{ params: { version: KATEX_VERSION } }];

/** KaTeX's styles as a file of their own: only pages with formulas link it. */
export const GET: APIRoute = () =>
  new Response(katexStyleSheet(), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
