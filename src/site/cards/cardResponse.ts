import { join } from 'node:path';
import type { SiteContext } from '../context.ts';
import type { LibraryPaper } from '../library.ts';
import { cacheFolder } from '../settings.ts';
import { paperCard, siteCard } from './card.ts';
import { keptCard } from './keptCard.ts';

const folder = () => join(cacheFolder(), '..', 'cards');

/** A title in a script that no font of the cards has: its card is the library's. */
const drawn = async (context: SiteContext, paper: LibraryPaper | undefined) =>
  (paper && (await keptCard(paperCard(context, paper), folder()))) ??
  (await keptCard(siteCard(context), folder()));

/**
 * Serves a card.
 *
 * @param context the site
 * @param paper the paper; nothing for the library's own card
 * @returns a PNG
 * @throws where not even the library's name and masthead can be set in the fonts of the cards
 */
export async function cardResponse(context: SiteContext, paper?: LibraryPaper): Promise<Response> {
  const png = await drawn(context, paper);
  if (png === undefined) {
    throw new Error(
      'content/site.yaml: the fonts of the social cards lack signs of the title or masthead; set socialCards: none',
    );
  }
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
