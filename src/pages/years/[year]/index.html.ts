import type { APIRoute } from 'astro';
import { places } from '../../../site/addresses.ts';
import { currentContext, keyInBuild } from '../../../site/current.ts';
import { emptyYears } from '../../../site/emptyYears.ts';
import { cacheKey } from '../../../site/kept/cacheKey.ts';
import { redirectResponse } from '../../../site/redirectPage.ts';

export async function getStaticPaths() {
  const { library } = await currentContext();
  return emptyYears(library).map((year) => ({
    params: { year },
    cacheKey: keyInBuild(() => cacheKey(places.years)),
  }));
}

/** The page of a year that has no paper any more: the last was withdrawn, or its date corrected. */
export const GET: APIRoute = async () => {
  const { addresses, site } = await currentContext();
  return redirectResponse(addresses.path(places.years), site);
};
