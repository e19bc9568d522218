import type { APIRoute } from 'astro';
import { currentContext } from '../site/current.ts';
import { libraryFormats } from '../site/twins/papersFormat.ts';
import { papersResponse } from '../site/twins/responses.ts';

export const getStaticPaths = async () =>
  libraryFormats((await currentContext()).site).map(({ extension }) => ({
    params: { format: extension },
  }));

/** The whole library as one file. */
export const GET: APIRoute = async ({ params }) => {
  const context = await currentContext();
  return papersResponse(
    context,
    context.library.papers,
    libraryFormats(context.site),
    params.format,
  );
};
