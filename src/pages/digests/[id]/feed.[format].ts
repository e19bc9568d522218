import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext, keyInBuild } from '../../../site/current.ts';
import { digestFeed } from '../../../site/feeds/feedOf.ts';
import { feedFormats } from '../../../site/feeds/index.ts';
import { papersFileKey } from '../../../site/kept/pageKeys.ts';
import { feedResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  return context.library.digests.flatMap((digest) =>
    feedFormats(context.site).map(({ extension: format }) => ({
      params: { id: digest.id, format },
      props: { digest },
      cacheKey: keyInBuild(() =>
        papersFileKey(context, digest.papers, [digest.date, digest.title, format]),
      ),
    })),
  );
}

/** The feed of a digest. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { digest },
}) => {
  const context = await currentContext();
  return feedResponse(context, digest, () => digestFeed(context, digest), params.format);
};
