import { fetchUnpacked } from './fetchUnpacked.ts';

/** A page as Pagefind finds it. */
export interface FoundPage {
  url: string;
  /** Text around what matched, as HTML with matches in `<mark>`. */
  excerpt: string;
  /** The whole text that was indexed. */
  content: string;
  /** Where in the text the matches are, counted in words. */
  locations: number[];
  meta: { title?: string; also?: string };
  filters: { topic?: string[]; year?: string[]; code?: string[] };
}

/** What Pagefind writes before the content of its files. */
const SIGNATURE = 'pagefind_dcd';

/** So many words of an abstract are shown where no word was searched for. */
const SHOWN = 28;

/**
 * Fetches what is shown of a paper that no words were searched for. Pagefind itself would fetch all
 * words of the library to say that every paper is found.
 *
 * @param base the path of the site
 * @param path the file's path below `pagefind/`
 * @returns the paper, with the beginning of its text
 * @throws where it cannot be loaded
 */
export async function fetchFragment(base: string, path: string): Promise<FoundPage> {
  const bytes = await fetchUnpacked(`${base}pagefind/${path}`);
  const text = new TextDecoder().decode(bytes).slice(SIGNATURE.length);
  const page = JSON.parse(text) as Pick<FoundPage, 'url' | 'content' | 'meta' | 'filters'>;
  const shown = SHOWN + (page.meta.title ?? '').split(/\s+/).length;
  const opening = page.content.split(/\s+/).slice(0, shown).join(' ');
  return {
    ...page,
    url: base + page.url.replace(/^\//, ''),
    excerpt: opening.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    locations: [],
  };
}
