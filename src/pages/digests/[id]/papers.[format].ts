import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext, keyInBuild } from '../../../site/current.ts';
import { papersFileKey } from '../../../site/kept/pageKeys.ts';
import { collectionFormats } from '../../../site/twins/papersFormat.ts';
import { papersResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  return context.library.digests.flatMap((digest) =>
    collectionFormats(context.site).map(({ extension: format }) => ({
      params: { id: digest.id, format },
      props: { digest },
      cacheKey: keyInBuild(() => papersFileKey(context, digest.papers, format)),
    })),
  );
}

/** The papers of a digest as one file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { digest },
}) => {
  const context = await currentContext();
  return papersResponse(context, digest.papers, collectionFormats(context.site), params.format);
};
