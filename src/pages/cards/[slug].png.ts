import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../site/cards/cardResponse.ts';
import { currentContext } from '../../site/current.ts';
import type { LibraryPaper } from '../../site/library.ts';

export const getStaticPaths = (async () => {
  const { library, site } = await currentContext();
  if (site.socialCards !== 'papers') return [];
  return library.papers.map((paper) => ({ params: { slug: paper.slug }, props: { paper } }));
}) satisfies GetStaticPaths;

/** The card that is shown where a paper is shared. */
export const GET: APIRoute<{ paper: LibraryPaper }> = async ({ props }) =>
  cardResponse(await currentContext(), props.paper);
