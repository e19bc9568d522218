import { join } from 'node:path';
import type { SiteContext } from '../context.ts';
import type { LibraryPaper } from '../library.ts';
import { cacheFolder } from '../settings.ts';
import { type CardNode, paperCard, siteCard } from './card.ts';
import { keptCard } from './keptCard.ts';

const folder = () => join(cacheFolder(), '..', 'cards');

/**
 * Lists the cards that do for a paper, or for the library. The fonts of the cards have no sign of some
 * scripts: for a title in one of these there is the card of the library, and for the name of a library its
 * address, which has letters and digits alone.
 *
 * @param context the site
 * @param paper the paper; nothing for the library's own card
 * @returns the best one first
 */
export function cardsFor(context: SiteContext, paper?: LibraryPaper): CardNode[] {
  const { site } = context;
  const { host } = new URL(site.url);
  return [
    ...(paper === undefined ? [] : [paperCard(context, paper)]),
    siteCard(context),
    siteCard({ site: { ...site, title: host, masthead: '' } }),
  ];
}

/**
 * Serves a card.
 *
 * @param context the site
 * @param paper the paper; nothing for the library's own card
 * @returns a PNG
 */
export async function cardResponse(context: SiteContext, paper?: LibraryPaper): Promise<Response> {
  for (const card of cardsFor(context, paper)) {
    const png = await keptCard(card, folder());
    if (png === undefined) continue;
    return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
  }
  throw new Error('no card can be drawn');
}
