import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext, keyInBuild } from '../../../../site/current.ts';
import { cacheKey } from '../../../../site/kept/cacheKey.ts';
import { movedTopicPages } from '../../../../site/pages/topicPage.ts';
import { redirectResponse } from '../../../../site/redirectPage.ts';

export async function getStaticPaths() {
  const context = await currentContext();
  return context.library.topics.flatMap((topic) =>
    movedTopicPages(context, topic).map(({ below, to }) => ({
      params: { id: topic.id, moved: below },
      props: { to },
      cacheKey: keyInBuild(() => cacheKey(to)),
    })),
  );
}

/** A page of a topic that was there while pages were numbered from the first one. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { to },
}) => {
  const { addresses, site } = await currentContext();
  return redirectResponse(addresses.path(to), site);
};
