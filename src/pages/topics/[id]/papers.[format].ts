import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext } from '../../../site/current.ts';
import { COLLECTION_FORMATS } from '../../../site/twins/collectionFiles.ts';
import { papersResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const { library } = await currentContext();
  return library.topics.flatMap((topic) =>
    COLLECTION_FORMATS.map(({ extension }) => ({
      params: { id: topic.id, format: extension },
      props: { topic },
    })),
  );
}

/** The papers of a topic as one file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { topic },
}) => {
  const context = await currentContext();
  return papersResponse(context, topic.papers, COLLECTION_FORMATS, params.format);
};
