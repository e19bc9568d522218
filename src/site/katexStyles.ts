/**
 * Prepares KaTeX's style sheet for the site: of each font only the WOFF2 file, which every browser
 * that the site supports reads, at the address where the build put it.
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
  return css.replaceAll(/src:url\(fonts\/([\w-]+\.woff2)\) format\("woff2"\)[^;}]*/g, (_, name) => {
    const address = addressOf(name);
    if (address === undefined) throw new Error(`no address for KaTeX's font ${name}`);
    return `src:url(${address}) format("woff2")`;
  });
}
