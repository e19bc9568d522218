/** Above the reset, below the site's own styles; as in `src/styles/global.css`. */
const LAYERS = '@layer tokens, reset, katex, base, print;';

/**
 * Prepares KaTeX's style sheet for the site: of each font only the WOFF2 file, which every browser
 * that the site supports reads, at the address where the build put it; and all of it in a cascade
 * layer, so that the site's own styles have the last word.
 *
 * @param css KaTeX's own style sheet
 * @param addressOf the address of a font file by its name, such as `KaTeX_Main-Regular.woff2`
 * @returns the style sheet with those addresses
 * @throws when a font is named that has no address
 */
export function prepareKatexStyles(
  css: string,
  addressOf: (fileName: string) => string | undefined,
): string {
  const prepared = css.replaceAll(
    /src:url\(fonts\/([\w-]+\.woff2)\) format\("woff2"\)[^;}]*/g,
    (_, name) => {
      const address = addressOf(name);
      if (address === undefined) throw new Error(`no address for KaTeX's font ${name}`);
      return `src:url(${address}) format("woff2")`;
    },
  );
  return `${LAYERS}@layer katex{${prepared}}`;
}
