import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { CARD_SIZE, type CardNode, DOUBLE_STRUCK } from './card.ts';
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
    fonts: await cardFonts(isPlain(card)),
    // Asked for every sign that no font has.
    loadAdditionalAsset: async () => {
      isComplete = false;
      return [];
    },
  });
  return isComplete ? new Resvg(svg).render().asPng() : undefined;
}

/** Letters, digits and signs that the first two fonts have. */
const PLAIN = /^[ -~À-ÖØ-öø-ÿ‘’“”–—…·]*$/;

/** Whether a card is set upright, in no family but that of its text. */
function isPlain({ props: { style, children = '' } }: CardNode): boolean {
  if ('fontStyle' in style || style.fontFamily === DOUBLE_STRUCK) return false;
  return typeof children === 'string' ? PLAIN.test(children) : children.every(isPlain);
}
