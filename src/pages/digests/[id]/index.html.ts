import type { APIRoute } from 'astro';
import { places } from '../../../site/addresses.ts';
import { currentContext, keyInBuild } from '../../../site/current.ts';
import { cacheKey } from '../../../site/kept/cacheKey.ts';
import { redirectResponse } from '../../../site/redirectPage.ts';

export async function getStaticPaths() {
  const { library } = await currentContext();
  return library.emptyDigests.map((id) => ({
    params: { id },
    cacheKey: keyInBuild(() => cacheKey(places.digests)),
  }));
}

/** The page of a digest of which all papers were withdrawn. */
export const GET: APIRoute = async () => {
  const { addresses, site } = await currentContext();
  return redirectResponse(addresses.path(places.digests), site);
};
