import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext } from '../../site/current.ts';
import { paperMarkdown } from '../../site/twins/markdown.ts';

export async function getStaticPaths() {
  const { library, site } = await currentContext();
  const papers = site.markdownPages ? library.papers : [];
  return papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}

/** The page of a paper as Markdown, where the settings ask for it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { paper },
}) =>
  new Response(paperMarkdown(await currentContext(), paper), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
