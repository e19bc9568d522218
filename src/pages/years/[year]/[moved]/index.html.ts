import type { APIRoute } from 'astro';
import { places } from '../../../../site/addresses.ts';
import { currentContext, keyInBuild } from '../../../../site/current.ts';
import { cacheKey } from '../../../../site/kept/cacheKey.ts';
import { movedNumbers } from '../../../../site/paging.ts';
import { redirectResponse } from '../../../../site/redirectPage.ts';

export async function getStaticPaths() {
  const { library, site } = await currentContext();
  return library.years.flatMap(({ year, papers }) =>
    movedNumbers(papers.length, site.papersPerPage).map((number) => ({
      params: { year, moved: String(number) },
      cacheKey: keyInBuild(() => cacheKey(year)),
    })),
  );
}

/** A page of a year that was there while pages were numbered from the newest. */
export const GET: APIRoute = async ({ params: { year = '' } }) => {
  const { addresses, site } = await currentContext();
  return redirectResponse(addresses.path(places.year(year)), site);
};
