/** A run of an excerpt. */
export interface ExcerptRun {
  text: string;
  isMatch: boolean;
}

/** The characters that Pagefind escapes in excerpts. */
const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * Splits an excerpt of Pagefind's, so that it can be shown without being trusted as HTML.
 *
 * @param html text with matches inside `<mark>`
 * @returns plain text runs, in order
 */
export function parseExcerpt(html: string): ExcerptRun[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
      isMatch: part.startsWith('<mark>'),
    }));
}
