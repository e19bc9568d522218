import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Font } from 'satori';
import { DOUBLE_STRUCK } from './card.ts';

/** The build is bundled away from the packages; they are found from the project's folder. */
const require = createRequire(resolve('package.json'));

const SERIF = '@fontsource/source-serif-4/files/source-serif-4';

/** Name, weight, style and file; satori takes a sign from the first family that has it. */
const FONTS: [name: string, weight: 400 | 600, style: 'normal' | 'italic', file: string][] = [
  ['Serif', 400, 'normal', `${SERIF}-latin-400-normal.woff`],
  ['Serif', 600, 'normal', `${SERIF}-latin-600-normal.woff`],
  ['Serif', 600, 'italic', `${SERIF}-latin-600-italic.woff`],
  ['Extended', 400, 'normal', `${SERIF}-latin-ext-400-normal.woff`],
  ['Extended', 600, 'normal', `${SERIF}-latin-ext-600-normal.woff`],
  ['Greek', 600, 'normal', `${SERIF}-greek-600-normal.woff`],
  ['Greek', 600, 'italic', `${SERIF}-greek-600-italic.woff`],
  ['Signs', 400, 'normal', 'katex/dist/fonts/KaTeX_Main-Regular.ttf'],
  [DOUBLE_STRUCK, 400, 'normal', 'katex/dist/fonts/KaTeX_AMS-Regular.ttf'],
];

/** Those of a card in plain letters. satori parses all that it is given, and these in a quarter of the time. */
const PLAIN_FONTS = FONTS.slice(0, 2);

const fonts = new Map<typeof FONTS, Promise<Font[]>>();

/**
 * Reads the fonts of the cards, once a build.
 *
 * @param isPlain whether two faces of the letters of Western Europe will do
 * @returns fonts; the same list each time, by which satori knows them again
 */
export function cardFonts(isPlain: boolean): Promise<Font[]> {
  const wanted = isPlain ? PLAIN_FONTS : FONTS;
  const read = fonts.get(wanted) ?? readFonts(wanted);
  fonts.set(wanted, read);
  return read;
}

function readFonts(wanted: typeof FONTS): Promise<Font[]> {
  return Promise.all(
    wanted.map(async ([name, weight, style, file]) => ({
      name,
      weight,
      style,
      data: await readFile(require.resolve(file)),
    })),
  );
}
