/** What the search index consists of, `pagefind/parts.json`; paths are below `pagefind/`. */
export interface IndexParts {
  /** The folders of the parts; empty for the first. */
  parts: string[];
  /** Of every {@link PAPERS_PER_TAG} papers, the tag in their names. */
  tags: string[];
  /** The file with the facets of all papers. */
  facets: string;
  /** The file with the orders of all papers. */
  orders: string;
  /** The file with the words that are suggested for misspelled ones. */
  spellings: string;
}

/** So many papers are named anew together, where what is shown of one of them changes. */
export const PAPERS_PER_TAG = 512;

/**
 * Names a paper in the index. Papers are dealt out to the parts like cards; the name says to which, and
 * where it is among those of the part.
 *
 * @param row the paper's number in the library, in the order in which papers joined it
 * @param parts how many parts there are
 * @param tag two characters that change with what is shown of the paper
 * @returns the name
 */
export function paperName(row: number, parts: number, tag: string): string {
  const part = (row % parts).toString(36).padStart(2, '0');
  return (
    tag +
    part +
    Math.floor(row / parts)
      .toString(16)
      .padStart(3, '0')
  );
}

/**
 * Finds the file with what is shown of a paper.
 *
 * @param index what the index consists of
 * @param row the paper's number in the library
 * @returns its path below `pagefind/`
 */
export function fragmentPath({ parts, tags }: IndexParts, row: number): string {
  const tag = tags[Math.floor(row / PAPERS_PER_TAG)] ?? '';
  const name = paperName(row, parts.length, tag);
  return `${parts[row % parts.length] ?? ''}fragment/${name}.pf_fragment`;
}

/**
 * Reads what {@link paperName} writes.
 *
 * @param name a name
 * @param parts how many parts there are
 * @returns the paper's row
 */
export function rowOfName(name: string, parts: number): number {
  return Number.parseInt(name.slice(4), 16) * parts + Number.parseInt(name.slice(2, 4), 36);
}
