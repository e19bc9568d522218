import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext, keyInBuild } from '../../../site/current.ts';
import { papersFileKey } from '../../../site/kept/pageKeys.ts';
import { collectionFormats } from '../../../site/twins/papersFormat.ts';
import { papersResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  return context.library.topics.flatMap((topic) =>
    collectionFormats(context.site).map(({ extension: format }) => ({
      params: { id: topic.id, format },
      props: { topic },
      cacheKey: keyInBuild(() => papersFileKey(context, topic.papers, format)),
    })),
  );
}

/** The papers of a topic as one file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { topic },
}) => {
  const context = await currentContext();
  return papersResponse(context, topic.papers, collectionFormats(context.site), params.format);
};
