import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { FONT_PARTS, type FontPart } from '../../src/site/formulas/fontParts.ts';

const require = createRequire(import.meta.url);

/** The fonts have nothing outside the Basic Multilingual Plane. */
const LAST_IN_FONTS = 0xffff;

const OPTIONS = {
  targetFormat: 'woff2' as const,
  // Copyright, license and its address stay in every part (OpenType name identifiers).
  preserveNameIds: [0, 13, 14],
};

/** What the site asks of the text's font: kerning, ligatures, figures for text and for tables. */
const TEXT_FEATURES = ['ccmp', 'kern', 'liga', 'pnum', 'tnum'];

/**
 * Where the package has a font, and what is made smaller. Of KaTeX's fonts these are the instructions
 * for old screens, a fifth of each file; of the text's font, features. Its few instructions say that it
 * wants none: without them FreeType invents some, and spaces the letters unevenly.
 */
function sourceOf(font: string): { file: string; noHinting?: true; keepFeatures?: string[] } {
  return font.startsWith('KaTeX_')
    ? { file: `katex/dist/fonts/${font}.woff2`, noHinting: true }
    : { file: `@fontsource/source-serif-4/files/${font}.woff2`, keepFeatures: TEXT_FEATURES };
}

/** The characters of a part; what a font lacks is left out of the result by itself. */
function charactersOf({ ranges }: FontPart): string {
  const codes = ranges.flatMap(([from, to]) => {
    const last = Math.min(to, LAST_IN_FONTS);
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, step) => from + step);
  });
  const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
  return codes
    .filter((code) => !isSurrogate(code))
    .map((code) => String.fromCodePoint(code))
    .join('');
}

/**
 * Parts the fonts of text and formulas as {@link FONT_PARTS} says.
 *
 * @returns the files (WOFF2) by their names, such as `KaTeX_AMS-Regular.letters.woff2`
 */
export async function partFonts(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [font, parts] of FONT_PARTS) {
    const { file, ...savings } = sourceOf(font);
    const whole = await readFile(require.resolve(file));
    for (const part of parts) {
      const bytes = await subsetFont(whole, charactersOf(part), { ...OPTIONS, ...savings });
      files.set(`${font}.${part.name}.woff2`, bytes);
    }
  }
  return files;
}
