import type { Slug } from '../../schema/index.ts';
import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { CountedLink, PageLink, SiteContext } from '../context.ts';
import { typesetLine } from '../formulas/typeset.ts';
import { buildGlossary, type GlossaryEntry } from '../glossary/glossary.ts';
import { type GlossaryPart, partGlossary } from '../glossary/glossaryParts.ts';
import { createHead, type PageHead } from '../head.ts';
import type { Library, LibraryPaper } from '../library.ts';

/** A paper as the glossary names it. */
export interface GlossaryPaper {
  titleHtml: string;
  href: string;
  year: string | undefined;
  /** Whether it introduces what the entry names. */
  introduces: boolean;
}

/** Papers under an entry; where there are very many, the newest. */
export interface GlossaryPapers {
  shown: GlossaryPaper[];
  /** The search for the rest, where not all are shown. */
  rest: PageLink | undefined;
}

/** An entry as its page shows it. */
export interface GlossaryItem {
  id: string;
  name: string;
  meanings: { long: string; papers: GlossaryPapers }[];
  /** The papers that introduce it and spell it out nowhere above. */
  introducedBy: GlossaryPapers | undefined;
}

/** A page of the glossary. */
export interface GlossaryPage {
  head: PageHead;
  title: string;
  /** How many names there are; on the first page, so that the others stay while it grows. */
  intro: string | undefined;
  /** The letters that have entries; each leads to its first entry, here or on its own page. */
  letters: (PageLink & { isHere: boolean })[];
  /** Where the glossary is parted, its first page names what the most papers have in common. */
  common: (CountedLink & { long: string })[];
  groups: { letter: string; anchor: string; items: GlossaryItem[] }[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** The glossary of a library, and where each name stands in it. */
interface Glossary {
  entries: GlossaryEntry[];
  parts: GlossaryPart[];
  /** The address of each entry inside the site, by its name in lower case. */
  placeByName: ReadonlyMap<string, string>;
}

const MOST_PAPERS = 8;
const MOST_COMMON = 60;
const glossaries = new WeakMap<Library, Glossary>();

function placeOfPart({ path }: GlossaryPart): string {
  return path === '' ? places.glossary : places.glossaryPart(path);
}

/** Gathers the glossary of a library, once. */
function glossaryOf(library: Library): Glossary {
  const known = glossaries.get(library);
  if (known !== undefined) return known;
  const entries = buildGlossary(library.papers);
  const parts = partGlossary(entries);
  const placeByName = new Map(
    parts.flatMap((part) =>
      part.entries.map(({ name, id }): [string, string] => [
        name.toLowerCase(),
        `${placeOfPart(part)}#${id}`,
      ]),
    ),
  );
  const glossary = { entries, parts, placeByName };
  glossaries.set(library, glossary);
  return glossary;
}

/** The pages of the glossary of a library. */
export function glossaryParts(library: Library): GlossaryPart[] {
  return glossaryOf(library).parts;
}

/**
 * Links a name to its entry in the glossary.
 *
 * @param context the site
 * @param name an acronym or method of a stored paper
 * @returns the name and the address of its entry
 */
export function glossaryLink({ library, addresses }: SiteContext, name: string): PageLink {
  const place = glossaryOf(library).placeByName.get(name.toLowerCase()) ?? places.glossary;
  return { label: name, href: addresses.path(place) };
}

function letterName(letter: string): string {
  return letter === '0-9' ? '0–9' : letter.toUpperCase();
}

function listPapers(
  { addresses }: SiteContext,
  papers: readonly LibraryPaper[],
  words: string,
  introducing: ReadonlySet<Slug> = new Set(),
): GlossaryPapers {
  const more = papers.length - MOST_PAPERS;
  return {
    shown: papers.slice(0, more > 1 ? MOST_PAPERS : papers.length).map(({ title, slug, date }) => ({
      titleHtml: typesetLine(title),
      href: addresses.path(places.paper(slug)),
      year: date?.slice(0, 4),
      introduces: introducing.has(slug),
    })),
    rest:
      more > 1
        ? {
            label: `Search for the other ${countOf(more, 'paper')}`,
            href: `${addresses.path(places.search)}?q=${encodeURIComponent(words)}`,
          }
        : undefined,
  };
}

function glossaryItem(context: SiteContext, entry: GlossaryEntry): GlossaryItem {
  const { id, name, meanings, introducedBy } = entry;
  const introducing = new Set(introducedBy.map(({ slug }) => slug));
  const spelling = new Set(meanings.flatMap(({ papers }) => papers.map(({ slug }) => slug)));
  const others = introducedBy.filter(({ slug }) => !spelling.has(slug));
  return {
    id,
    name,
    meanings: meanings.map(({ long, papers }) => ({
      long,
      papers: listPapers(context, papers, long, introducing),
    })),
    introducedBy: others.length === 0 ? undefined : listPapers(context, others, name),
  };
}

/** Links the acronyms that the most papers spell out in the same words. */
function commonAcronyms(context: SiteContext, entries: readonly GlossaryEntry[]) {
  return entries
    .flatMap(({ name, meanings: [first] }) =>
      first === undefined ? [] : [{ name, long: first.long, count: first.papers.length }],
    )
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_COMMON)
    .map(({ name, long, count }) => ({ ...glossaryLink(context, name), long, count }));
}

/**
 * Makes a page of the glossary.
 *
 * @param context the site
 * @param part one of {@link glossaryParts}
 * @returns all that the page shows
 */
export function glossaryPage(context: SiteContext, part: GlossaryPart): GlossaryPage {
  const { addresses, library } = context;
  const { entries, parts } = glossaryOf(library);
  const acronyms = entries.filter(({ meanings }) => meanings.length > 0).length;
  const names = entries.filter(({ introducedBy }) => introducedBy.length > 0).length;
  const intro = `${countOf(acronyms, 'acronym')} that abstracts define and ${countOf(names, 'name')} that papers give to what they introduce.`;
  const title = part.letter === undefined ? 'Glossary' : `Glossary: ${letterName(part.letter)}`;
  // In development every page reads the library anew, so the part is another object.
  const at = parts.findIndex(({ path }) => path === part.path);
  const neighbor = (other: GlossaryPart | undefined): PageLink | undefined =>
    other?.letter === undefined
      ? undefined
      : {
          label: letterName(other.letter) + (other.pages > 1 ? `, page ${other.page}` : ''),
          href: addresses.path(placeOfPart(other)),
        };
  const isWhole = parts.length === 1;
  const titles = part.entries.flatMap(({ meanings, introducedBy }) => [
    ...meanings.flatMap(({ papers }) => papers),
    ...introducedBy,
  ]);
  return {
    head: createHead(context, {
      name: part.pages > 1 ? `${title}, page ${part.page}` : title,
      place: placeOfPart(part),
      description:
        part.letter === undefined ? intro : `${title}: what acronyms and names stand for.`,
      hasMathematics: titles.some((paper) => typesetLine(paper.title).includes('katex')),
    }),
    title,
    intro: part.letter === undefined ? intro : undefined,
    letters: [...new Set(entries.map(({ letter }) => letter))].map((letter) => ({
      label: letterName(letter),
      href: isWhole ? `#letter-${letter}` : addresses.path(places.glossaryPart(letter)),
      isHere: letter === part.letter,
    })),
    common: isWhole || part.letter !== undefined ? [] : commonAcronyms(context, entries),
    groups: [...Map.groupBy(part.entries, ({ letter }) => letter)].map(([letter, members]) => ({
      letter: letterName(letter),
      anchor: `letter-${letter}`,
      items: members.map((entry) => glossaryItem(context, entry)),
    })),
    previous: part.letter === undefined ? undefined : neighbor(parts[at - 1]),
    next: part.letter === undefined ? undefined : neighbor(parts[at + 1]),
  };
}
