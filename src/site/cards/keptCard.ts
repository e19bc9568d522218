import { createHash } from 'node:crypto';
import { mkdir, readFile, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sourceVersion } from '../../files/sourceVersion.ts';
import { writeWhole } from '../../files/writeWhole.ts';
import type { CardNode } from './card.ts';
import { drawCard } from './drawCard.ts';
import { pruneCards } from './pruneCards.ts';

/** What draws cards, fonts included; everything else is part of the card. */
const DRAWING = ['src/site/cards', 'package-lock.json'];

let version: string | undefined;

let pruned: Promise<void> | undefined;

/**
 * Draws a card, or takes it from where it was kept when it was last drawn.
 *
 * @param card its elements
 * @param folder where cards are kept, by what they show; made where it is not there, and rid of old
 *   cards where one is drawn
 * @returns a PNG; nothing where no font has one of its signs
 */
export async function keptCard(card: CardNode, folder: string): Promise<Uint8Array | undefined> {
  // The build is bundled away from its sources; they are found from the project's folder.
  version ??= sourceVersion(resolve('.'), DRAWING);
  const hash = createHash('sha256')
    .update(JSON.stringify([version, card]))
    .digest('hex');
  const file = join(folder, `${hash.slice(0, 32)}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) {
    const now = new Date();
    await utimes(file, now, now).catch(() => undefined);
    return kept;
  }
  const drawn = await drawCard(card);
  if (drawn === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  pruned ??= pruneCards(folder, Date.now());
  await pruned;
  writeWhole(file, drawn);
  return drawn;
}
