import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { places } from '../../../../site/addresses.ts';
import { currentContext, keyInBuild } from '../../../../site/current.ts';
import { cacheKey } from '../../../../site/kept/cacheKey.ts';
import { movedTopicPages } from '../../../../site/pages/topicPage.ts';
import { redirectResponse } from '../../../../site/redirectPage.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  const { topics, emptyTopics } = context.library;
  return [
    ...topics.flatMap((topic) =>
      movedTopicPages(context, topic).map(({ below, to }) => ({ id: topic.id, below, to })),
    ),
    ...emptyTopics.map(({ id }) => ({ id, below: undefined, to: places.emptyTopic(id) })),
  ].map(({ id, below, to }) => ({
    params: { id, moved: below },
    props: { to },
    cacheKey: keyInBuild(() => cacheKey(to)),
  }));
}

/**
 * A page of a topic that was there while pages were numbered from the first one; or the page of a topic without
 * papers, which may have had some.
 */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { to },
}) => {
  const { addresses, site } = await currentContext();
  return redirectResponse(addresses.path(to), site);
};
