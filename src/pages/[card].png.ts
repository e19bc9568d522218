import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../site/cards/cardResponse.ts';
import { currentContext } from '../site/current.ts';

export const getStaticPaths = (async () => {
  const { site } = await currentContext();
  return site.socialCards === 'none' ? [] : [{ params: { card: 'card' } }];
}) satisfies GetStaticPaths;

/** The card that is shown where any page without one of its own is shared. */
export const GET: APIRoute = async () => cardResponse(await currentContext());
