import katexStyles from 'katex/dist/katex.min.css?raw';
import { version } from 'katex/package.json';
import { prepareKatexStyles } from '../site/formulas/katexStyles.ts';

/** KaTeX's font files by path, at the addresses where the build puts them. */
const fonts = import.meta.glob<string>('/node_modules/katex/dist/fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of one of KaTeX's fonts. */
function fontAddress(fileName: string): string | undefined {
  return fonts[`/node_modules/katex/dist/fonts/${fileName}`];
}

/** The version stands in the name, so that caches never mix two. */
export const KATEX_VERSION = version;

/** Where pages with formulas find the style sheet, from the site's root. */
export const KATEX_STYLES = `/styles/katex-${version}.css`;

/** The fonts that nearly every formula needs. */
export const KATEX_PRELOADS = ['KaTeX_Main-Regular.woff2', 'KaTeX_Math-Italic.woff2'].flatMap(
  (name) => fontAddress(name) ?? [],
);

/** KaTeX's style sheet with our addresses. */
export const katexStyleSheet = (): string => prepareKatexStyles(katexStyles, fontAddress);
