import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext } from '../../../site/current.ts';
import { topicFeed } from '../../../site/feeds/feedOf.ts';
import { FEED_FORMATS } from '../../../site/feeds/index.ts';
import { feedResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const { library } = await currentContext();
  return library.topics.flatMap((topic) =>
    FEED_FORMATS.map(({ extension }) => ({
      params: { id: topic.id, format: extension },
      props: { topic },
    })),
  );
}

/** The feed of a topic. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { topic },
}) => {
  const context = await currentContext();
  return feedResponse(topic, () => topicFeed(context, topic), params.format);
};
