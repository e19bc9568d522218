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

/** A word without marks and punctuation, for comparison. */
function bareWord(word: string): string {
  return word.replaceAll(/<\/?mark>|[.,:;!?]/g, '').toLowerCase();
}

/**
 * Takes the title from the beginning of an excerpt: the index holds title and abstract as one text,
 * and results show the title already.
 *
 * @param html an excerpt of Pagefind's; it may begin anywhere inside the title
 * @param title the paper's title
 * @returns the excerpt from the abstract's first word on, or as it was
 */
export function withoutTitle(html: string, title: string): string {
  const words = html.trim().split(/\s+/);
  const titleWords = title.trim().split(/\s+/).map(bareWord);
  for (let count = titleWords.length; count > 0; count--) {
    const tail = titleWords.slice(-count);
    if (tail.every((word, at) => word === bareWord(words[at] ?? ''))) {
      return words.slice(count).join(' ');
    }
  }
  return html;
}

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
