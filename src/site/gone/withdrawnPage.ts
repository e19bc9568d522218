import type { Site } from '../../schema/index.ts';
import { escapeHtml } from '../formulas/typeset.ts';

/** What such a page has and no other: texts have no tags of their own. */
export const WITHDRAWN_MARK = '<main data-withdrawn>';

/**
 * Prints the page at the address of a paper that was withdrawn: whoever follows an old link hears what
 * became of it.
 *
 * @param site its name, language and path
 * @returns HTML
 */
export function printWithdrawnPage(site: Pick<Site, 'title' | 'language' | 'base'>): string {
  const title = escapeHtml(site.title);
  return `<!doctype html>
<html lang="${site.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>This paper was withdrawn · ${title}</title>
<meta name="robots" content="noindex">
${WITHDRAWN_MARK}<h1>This paper was withdrawn</h1><p>It has been taken out of this library and has no page here any more. <a href="${site.base}">${title}</a></p></main>
</html>
`;
}
