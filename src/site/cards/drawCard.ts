import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD_SIZE, type CardNode } from './card.ts';
import { cardFonts } from './cardFonts.ts';

/**
 * Draws a card.
 *
 * @param card its elements
 * @returns a PNG; nothing where no font has one of its signs, so that no picture shows a hole
 */
export async function drawCard(card: CardNode): Promise<Uint8Array | undefined> {
  let isComplete = true;
  // satori is written for React's elements and reads only their type and properties.
  const svg = await satori(card as unknown as Parameters<typeof satori>[0], {
    ...CARD_SIZE,
    fonts: await cardFonts(),
    // Asked for every sign that no font has.
    loadAdditionalAsset: async () => {
      isComplete = false;
      return [];
    },
  });
  return isComplete ? new Resvg(svg).render().asPng() : undefined;
}
