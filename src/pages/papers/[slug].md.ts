import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext, keyInBuild } from '../../site/current.ts';
import { papersFileKey } from '../../site/kept/pageKeys.ts';
import { paperMarkdown } from '../../site/twins/markdown.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  const papers = context.site.markdownPages ? context.library.papers : [];
  return papers.map((paper) => ({
    params: { slug: paper.slug },
    props: { paper },
    cacheKey: keyInBuild(() => papersFileKey(context, [paper], 'Markdown')),
  }));
}

/** The page of a paper as Markdown, where the settings ask for it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { paper },
}) =>
  new Response(paperMarkdown(await currentContext(), paper), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
