import type { Slug } from '../../schema/index.ts';
import type { PublishedPaper } from '../../stored/permalinks.ts';
import { headsOf } from './nearTitles.ts';
import { freeSlug, slugOf } from './slug.ts';
import { createTitleIndex, type TitleIndex } from './titleIndex.ts';
import { titleLetters } from './titleLetters.ts';

/** All papers of a library by slug and by title, to find a paper again or to name a new one. */
export interface Register {
  papers: ReadonlyMap<Slug, PublishedPaper>;
  /** Slugs of the papers that were printed with a title, oldest first. */
  slugsByTitle(key: string): readonly Slug[];
  /** Slugs of papers whose first title was much like this one, the most alike first; at most some dozens. */
  slugsByNearTitle(title: string): readonly Slug[];
  /** The slug of the paper that has one of the identifiers. */
  slugByIdentifiers(identifiers: readonly string[]): Slug | undefined;
  /** Gives a new paper its slug and enters it. */
  enter(plainTitle: string, key: string, folder: string): PublishedPaper;
  /** Notes one more title that a paper was printed with, and identifiers that a source gives it. */
  addNames(slug: Slug, key: string, identifiers: readonly string[]): void;
  /** Notes the folder that a paper's page lies in. */
  move(slug: Slug, folder: string): void;
  /** Lets go of what finds papers by their titles, once all are found or entered. */
  forgetTitles(): void;
}

/** One list for all papers that have none. */
const NONE: string[] = [];

/**
 * Opens a register.
 *
 * @param published the papers that have their permalinks already
 */
export function createRegister(published: Iterable<PublishedPaper>): Register {
  const papers = new Map<Slug, PublishedPaper>();
  // Hardly any title has two papers, and a list takes more room than a slug.
  const byTitle = new Map<string, Slug | readonly Slug[]>();
  const slugsByTitle = (key: string): readonly Slug[] => {
    const slugs = byTitle.get(key) ?? [];
    return typeof slugs === 'string' ? [slugs] : slugs;
  };
  const byIdentifier = new Map<string, Slug>();
  const index = (paper: PublishedPaper) => {
    papers.set(paper.slug, paper);
    for (const key of paper.titleKeys) {
      const slugs = slugsByTitle(key);
      if (slugs.length === 0) byTitle.set(key, paper.slug);
      else if (!slugs.includes(paper.slug)) byTitle.set(key, [...slugs, paper.slug]);
    }
    for (const name of paper.identifiers) {
      if (!byIdentifier.has(name)) byIdentifier.set(name, paper.slug);
    }
  };
  for (const paper of published) index(paper);
  // Built when it is first needed, from the slugs: they are the letters of the first titles.
  let nearTitles: TitleIndex<Slug> | undefined;
  const titleIndex = (): TitleIndex<Slug> => {
    if (nearTitles === undefined) {
      nearTitles = createTitleIndex();
      for (const slug of papers.keys()) nearTitles.add(slug, titleLetters(slug));
    }
    return nearTitles;
  };
  return {
    papers,
    slugsByTitle,
    slugsByNearTitle(title) {
      const near = [titleLetters(title), ...headsOf(title)].flatMap((letters) =>
        titleIndex().near(letters),
      );
      return [...new Set(near)];
    },
    slugByIdentifiers: (identifiers) =>
      identifiers.map((name) => byIdentifier.get(name)).find((slug) => slug !== undefined),
    enter(plainTitle, key, folder) {
      const slug = freeSlug(slugOf(plainTitle), (candidate) => papers.has(candidate));
      const paper = { slug, folder, titleKeys: [key], identifiers: NONE };
      index(paper);
      nearTitles?.add(slug, titleLetters(slug));
      return paper;
    },
    addNames(slug, key, identifiers) {
      const known = papers.get(slug);
      if (known === undefined) return;
      const titleKeys = [...new Set([...known.titleKeys, key])];
      const names = [...new Set([...known.identifiers, ...identifiers])];
      const isKnown =
        titleKeys.length === known.titleKeys.length && names.length === known.identifiers.length;
      if (!isKnown) index({ ...known, titleKeys, identifiers: names });
    },
    move(slug, folder) {
      const known = papers.get(slug);
      if (known !== undefined && known.folder !== folder) papers.set(slug, { ...known, folder });
    },
    forgetTitles() {
      byTitle.clear();
      nearTitles = undefined;
    },
  };
}
