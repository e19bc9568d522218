import { FONT_PARTS, unicodeRange } from './fontParts.ts';

/** Above the reset, below the site's own styles; as in `src/styles/global.css`. */
const LAYERS = '@layer tokens, reset, katex, base, print;';

/**
 * Prepares KaTeX's style sheet for the site: of each font only the WOFF2 file, which every browser
 * that the site supports reads, at the address where the build put it, in parts where it is parted;
 * and all of it in a cascade layer, so that the site's own styles have the last word.
 *
 * @param css KaTeX's own style sheet
 * @param addressOf the address of a font file by its name, such as `KaTeX_Main-Regular.common.woff2`
 * @returns the style sheet with those addresses
 * @throws when a font is named that has no address
 */
export function prepareKatexStyles(
  css: string,
  addressOf: (fileName: string) => string | undefined,
): string {
  const source = (fileName: string) => {
    const address = addressOf(fileName);
    if (address === undefined) throw new Error(`no address for KaTeX's font ${fileName}`);
    return `src:url(${address}) format("woff2")`;
  };
  const prepared = css.replaceAll(
    /@font-face\{([^}]*?)src:url\(fonts\/([\w-]+)\.woff2\)[^}]*\}/g,
    (_, descriptors: string, font: string) =>
      (FONT_PARTS.get(font) ?? [undefined])
        .map((part) =>
          part === undefined
            ? `@font-face{${descriptors}${source(`${font}.woff2`)}}`
            : `@font-face{${descriptors}${source(`${font}.${part.name}.woff2`)};unicode-range:${unicodeRange(part.ranges)}}`,
        )
        .join(''),
  );
  return `${LAYERS}@layer katex{${prepared}}`;
}
