import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { currentContext } from '../../../site/current.ts';
import { COLLECTION_FORMATS } from '../../../site/twins/collectionFiles.ts';
import { papersResponse } from '../../../site/twins/responses.ts';

export async function getStaticPaths() {
  const { library } = await currentContext();
  return library.digests.flatMap((digest) =>
    COLLECTION_FORMATS.map(({ extension }) => ({
      params: { id: digest.id, format: extension },
      props: { digest },
    })),
  );
}

/** The papers of a digest as one file. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { digest },
}) => {
  const context = await currentContext();
  return papersResponse(context, digest.papers, COLLECTION_FORMATS, params.format);
};
