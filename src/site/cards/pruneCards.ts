import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** For so long a card is kept that no build asks for; after it, it would be drawn anew. */
const KEPT_FOR = 90 * DAY;

/** A build that was stopped leaves a part of a picture behind; none takes a day. */
const PART_KEPT_FOR = DAY;

/**
 * Removes the cards that no build has asked for in a long time, such as those of former titles. A card
 * is dated by its last use.
 *
 * @param folder where cards are kept
 * @param now milliseconds since 1970
 */
export async function pruneCards(folder: string, now: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.png(?:\.[\d-]+\.part)?$/.test(name));
  for (const name of names) {
    const file = join(folder, name);
    // Another build may have removed it meanwhile.
    const used = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    const limit = name.endsWith('.part') ? PART_KEPT_FOR : KEPT_FOR;
    if (now - used > limit) await rm(file, { force: true });
  }
}
