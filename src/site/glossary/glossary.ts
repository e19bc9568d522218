import type { LibraryPaper } from '../library.ts';

/** What a name stands for, according to some papers. */
export interface GlossaryMeaning {
  /** The words, as most papers print them. */
  long: string;
  /** The papers that say so, in the order of the library. */
  papers: LibraryPaper[];
}

/** An acronym that abstracts define, or a name that papers introduce, or both. */
export interface GlossaryEntry {
  /** The name, as most papers print it. */
  name: string;
  /** Its anchor on its page: lower-case ASCII, different for each entry. */
  id: string;
  /** A letter from `a` to `z`, or `0-9` for all that begins otherwise. */
  letter: string;
  /** The meaning with the most papers first; none for a name that no abstract spells out. */
  meanings: GlossaryMeaning[];
  /** The papers that introduce it. */
  introducedBy: LibraryPaper[];
}

/** Counts how each of several ways of writing is used, to show the most usual one. */
class Spellings {
  readonly #counts = new Map<string, number>();

  add(spelling: string): void {
    this.#counts.set(spelling, (this.#counts.get(spelling) ?? 0) + 1);
  }

  usual(): string {
    const [[spelling] = ['']] = [...this.#counts].sort(
      ([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1),
    );
    return spelling;
  }
}

interface Gathered {
  spellings: Spellings;
  meanings: Map<string, { spellings: Spellings; papers: LibraryPaper[] }>;
  introducedBy: LibraryPaper[];
}

/** Spellings that differ by case, hyphens or the plural say the same. */
function meaningKey(long: string): string {
  return long
    .toLowerCase()
    .replaceAll(/[\s\u2010-\u2015-]+/gu, ' ')
    .replaceAll(/(?<=\p{L}{3})(?<!s)s(?= |$)/gu, '');
}

const SIGN_NAMES: Record<string, string> = {
  '+': '-plus',
  '*': '-star',
  '&': '-and-',
  '@': '-at-',
};

/** Makes an anchor of a name: “RegMean++” is `regmean-plus-plus`. */
function anchorOf(name: string): string {
  const anchor = name
    .replaceAll(/[+*&@]/g, (sign) => SIGN_NAMES[sign] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return anchor === '' ? 'name' : anchor;
}

function letterOf(name: string): string {
  const first = name.normalize('NFKD').charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : '0-9';
}

/**
 * Gathers the acronyms and names of a library.
 *
 * @param papers the papers in the order in which they are to be listed
 * @returns the entries from A to Z, those that begin with no letter first
 */
export function buildGlossary(papers: readonly LibraryPaper[]): GlossaryEntry[] {
  const gathered = new Map<string, Gathered>();
  const gather = (name: string): Gathered => {
    const key = name.toLowerCase();
    const entry = gathered.get(key) ?? {
      spellings: new Spellings(),
      meanings: new Map(),
      introducedBy: [],
    };
    gathered.set(key, entry);
    entry.spellings.add(name);
    return entry;
  };
  for (const paper of papers) {
    for (const { short, long } of paper.acronyms) {
      const { meanings } = gather(short);
      const key = meaningKey(long);
      const meaning = meanings.get(key) ?? { spellings: new Spellings(), papers: [] };
      meanings.set(key, meaning);
      meaning.spellings.add(long);
      if (meaning.papers.at(-1) !== paper) meaning.papers.push(paper);
    }
    for (const name of paper.methods) gather(name).introducedBy.push(paper);
  }
  const taken = new Set<string>();
  const collator = new Intl.Collator('en', { numeric: true });
  return [...gathered]
    .map(([key, { spellings, meanings, introducedBy }]) => ({
      key,
      name: spellings.usual(),
      introducedBy,
      meanings: [...meanings.values()]
        .map((meaning) => ({ long: meaning.spellings.usual(), papers: meaning.papers }))
        .sort((a, b) => b.papers.length - a.papers.length || collator.compare(a.long, b.long)),
    }))
    .map((entry) => ({ ...entry, letter: letterOf(entry.name) }))
    .sort(
      (a, b) =>
        (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0) ||
        collator.compare(a.name, b.name) ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ key: _, ...entry }) => ({ ...entry, id: freeAnchor(anchorOf(entry.name), taken) }));
}

/** Numbers an anchor that another entry has. */
function freeAnchor(anchor: string, taken: Set<string>): string {
  let free = anchor;
  for (let number = 2; taken.has(free); number += 1) free = `${anchor}-${number}`;
  taken.add(free);
  return free;
}
