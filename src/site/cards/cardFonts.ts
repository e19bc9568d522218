import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Font } from 'satori';

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
  ['Double-struck', 400, 'normal', 'katex/dist/fonts/KaTeX_AMS-Regular.ttf'],
];

let fonts: Promise<Font[]> | undefined;

/** Reads the fonts of the cards, once a build. */
export function cardFonts(): Promise<Font[]> {
  fonts ??= Promise.all(
    FONTS.map(async ([name, weight, style, file]) => ({
      name,
      weight,
      style,
      data: await readFile(require.resolve(file)),
    })),
  );
  return fonts;
}
