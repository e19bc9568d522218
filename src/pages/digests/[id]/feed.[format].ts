import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext } from '../../../site/current.ts';
import { digestFeed } from '../../../site/feeds/feedOf.ts';
import { FEED_FORMATS } from '../../../site/feeds/index.ts';
import { feedResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const { library } = await currentContext();
  return library.digests.flatMap((digest) =>
    FEED_FORMATS.map(({ extension }) => ({
      params: { id: digest.id, format: extension },
      props: { digest },
    })),
  );
}

/** The feed of a digest. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { digest },
}) => {
  const context = await currentContext();
  return feedResponse(digest, () => digestFeed(context, digest), params.format);
};
