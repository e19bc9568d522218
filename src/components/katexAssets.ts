import { createHash } from 'node:crypto';
import katexStyles from 'katex/dist/katex.min.css?raw';
import { version } from 'katex/package.json';
import type { FormulaFont } from '../site/formulas/formulaFonts.ts';
import { prepareKatexStyles } from '../site/formulas/katexStyles.ts';

/** KaTeX's font files by path, at the addresses where the build puts them. */
const wholeFonts = import.meta.glob<string>(
  [
    '/node_modules/katex/dist/fonts/*.woff2',
    '!**/KaTeX_{Main-Regular,Main-Bold,AMS-Regular,Caligraphic-Regular,Math-Italic}.woff2',
  ],
  { query: '?url', import: 'default', eager: true },
);

/** The parts of those that are parted; `npm run part-fonts` makes them. */
const fontParts = import.meta.glob<string>('/src/styles/fonts/KaTeX_*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of one of KaTeX's fonts, or of a part of one. */
function fontAddress(fileName: string): string | undefined {
  return (
    fontParts[`/src/styles/fonts/${fileName}`] ??
    wholeFonts[`/node_modules/katex/dist/fonts/${fileName}`]
  );
}

/** KaTeX's style sheet with our addresses. */
export const KATEX_STYLE_SHEET = prepareKatexStyles(katexStyles, fontAddress);

const digest = createHash('sha256').update(KATEX_STYLE_SHEET).digest('hex').slice(0, 8);

/** What stands in the name of the style sheet, so that caches never mix two. */
export const KATEX_EDITION = `${version}-${digest}`;

/** Where pages with formulas find the style sheet, from the site's root. */
export const KATEX_STYLES = `/styles/katex-${KATEX_EDITION}.css`;

/**
 * Finds where the build put fonts of formulas.
 *
 * @param fonts which
 * @returns their addresses
 */
export function addressesOfFonts(fonts: readonly FormulaFont[]): string[] {
  return fonts.flatMap((font) => fontAddress(`${font}.woff2`) ?? []);
}
