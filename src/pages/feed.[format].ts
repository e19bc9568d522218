import type { APIRoute } from 'astro';
import { currentContext } from '../site/current.ts';
import { libraryFeed } from '../site/feeds/feedOf.ts';
import { feedFormats } from '../site/feeds/index.ts';
import { feedResponse } from '../site/twins/responses.ts';

export const getStaticPaths = async () =>
  feedFormats((await currentContext()).site).map(({ extension }) => ({
    params: { format: extension },
  }));

/** The feed of everything. */
export const GET: APIRoute = async ({ params }) => {
  const context = await currentContext();
  return feedResponse(context, context.library, () => libraryFeed(context), params.format);
};
