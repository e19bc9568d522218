import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { paperCard, siteCard } from '../../site/cards/card.ts';
import { cardResponse } from '../../site/cards/cardResponse.ts';
import { currentContext, keyInBuild } from '../../site/current.ts';
import { cacheKey } from '../../site/kept/cacheKey.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  if (context.site.socialCards !== 'papers') return [];
  return context.library.papers.map((paper) => ({
    params: { slug: paper.slug },
    props: { paper },
    // The library's card stands in where a title cannot be drawn.
    cacheKey: keyInBuild(() => cacheKey([paperCard(context, paper), siteCard(context)])),
  }));
}

/** The card that is shown where a paper is shared. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { paper },
}) => cardResponse(await currentContext(), paper);
