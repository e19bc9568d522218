import type { GlossaryEntry } from './glossary.ts';

/** A page of the glossary. */
export interface GlossaryPart {
  /** Its address below the glossary's: empty for the first page, else such as `s` or `s/2`. */
  path: string;
  /** The letter whose entries it holds; none on a page that has them all, or none. */
  letter: string | undefined;
  /** Its number among the pages of its letter, from 1, and how many these are. */
  page: number;
  pages: number;
  entries: GlossaryEntry[];
}

/** So many entries a reader may scroll through; more are parted by letter. */
const MOST_TOGETHER = 400;
/** So many entries of one letter stand on a page. */
const MOST_OF_LETTER = 300;

/**
 * Parts a glossary into pages: one where it is short, else one without entries and, for each letter,
 * as many as it takes.
 *
 * @param entries the glossary from A to Z
 * @returns the pages, the first page first
 */
export function partGlossary(entries: readonly GlossaryEntry[]): GlossaryPart[] {
  const isShort = entries.length <= MOST_TOGETHER;
  const first: GlossaryPart = {
    path: '',
    letter: undefined,
    page: 1,
    pages: 1,
    entries: isShort ? [...entries] : [],
  };
  if (isShort) return [first];
  const byLetter = Map.groupBy(entries, ({ letter }) => letter);
  return [first, ...[...byLetter].flatMap(([letter, members]) => partLetter(letter, members))];
}

function partLetter(letter: string, members: readonly GlossaryEntry[]): GlossaryPart[] {
  const pages = Math.ceil(members.length / MOST_OF_LETTER);
  return Array.from({ length: pages }, (_, at) => ({
    path: at === 0 ? letter : `${letter}/${at + 1}`,
    letter,
    page: at + 1,
    pages,
    entries: members.slice(at * MOST_OF_LETTER, (at + 1) * MOST_OF_LETTER),
  }));
}
