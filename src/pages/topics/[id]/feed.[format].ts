import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext, keyInBuild } from '../../../site/current.ts';
import { topicFeed } from '../../../site/feeds/feedOf.ts';
import { feedFormats } from '../../../site/feeds/index.ts';
import { papersFileKey } from '../../../site/kept/pageKeys.ts';
import { feedResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  return context.library.topics.flatMap((topic) =>
    feedFormats(context.site).map(({ extension: format }) => ({
      params: { id: topic.id, format },
      props: { topic },
      cacheKey: keyInBuild(() =>
        papersFileKey(context, topic.papers, [topic.name, topic.scope, format]),
      ),
    })),
  );
}

/** The feed of a topic. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { topic },
}) => {
  const context = await currentContext();
  return feedResponse(context, topic, () => topicFeed(context, topic), params.format);
};
