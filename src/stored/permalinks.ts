import { SLUG_PATTERN, type Slug } from '../schema/index.ts';

/** Where the register of permalinks lies below the content folder. */
export const PERMALINKS_FILE = 'permalinks.lock';

/** What the register of permalinks keeps of a paper. */
export interface PublishedPaper {
  slug: Slug;
  /** The folder below `content/papers/`: a year, or `undated`. */
  folder: string;
  /** Keys of every title that the paper was printed with. */
  titleKeys: string[];
  /** Its names in registers, such as `arxiv:2511.01234`. */
  identifiers: string[];
}

const HEADING = `# Every permalink that was ever published: slug, folder, keys of its titles, identifiers.
# Written by the import and kept under version control; a line, once here, stays.
`;

/**
 * Reads the register of permalinks.
 *
 * @param text `content/permalinks.lock`, or nothing where there is none yet
 * @returns its papers, whatever line ends git gave the file; lines that are not entries are passed over
 */
export function parsePermalinks(text: string): PublishedPaper[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [slug, folder, keys, names] = line.split('\t');
    if (slug === undefined || folder === undefined || !SLUG_PATTERN.test(slug)) return [];
    const titleKeys = keys === undefined || keys === '' ? [] : keys.split(',');
    const identifiers = names === undefined ? [] : names.split(' ').filter((name) => name !== '');
    return [{ slug: slug as Slug, folder, titleKeys, identifiers }];
  });
}

/**
 * Writes the register of permalinks.
 *
 * @param papers all papers, in any order
 * @returns the file's text, sorted by slug so that a new paper is one new line
 */
export function printPermalinks(papers: Iterable<PublishedPaper>): string {
  const lines = [...papers].sort((a, b) => (a.slug < b.slug ? -1 : 1)).map(printPaper);
  return HEADING + lines.join('');
}

function printPaper({ slug, folder, titleKeys, identifiers }: PublishedPaper): string {
  const names = identifiers.length === 0 ? '' : `\t${identifiers.join(' ')}`;
  return `${slug}\t${folder}\t${titleKeys.join(',')}${names}\n`;
}
