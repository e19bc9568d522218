import type { Slug } from '../../schema/index.ts';
import type { PublishedPaper } from './permalinks.ts';
import { freeSlug, slugOf } from './slug.ts';

/** All papers of a library by slug and by title, to find a paper again or to name a new one. */
export interface Register {
  papers: ReadonlyMap<Slug, PublishedPaper>;
  /** Slugs of the papers that were printed with a title, oldest first. */
  slugsByTitle(key: string): readonly Slug[];
  /** Gives a new paper its slug and enters it. */
  enter(plainTitle: string, key: string, folder: string): PublishedPaper;
  /** Notes one more title that a paper was printed with. */
  addTitle(slug: Slug, key: string): void;
  /** Notes the folder that a paper's page lies in. */
  move(slug: Slug, folder: string): void;
}

/**
 * Opens a register.
 *
 * @param published the papers that have their permalinks already
 */
export function createRegister(published: Iterable<PublishedPaper>): Register {
  const papers = new Map<Slug, PublishedPaper>();
  const byTitle = new Map<string, Slug[]>();
  const index = (paper: PublishedPaper) => {
    papers.set(paper.slug, paper);
    for (const key of paper.titleKeys) {
      const slugs = byTitle.get(key);
      if (slugs === undefined) byTitle.set(key, [paper.slug]);
      else if (!slugs.includes(paper.slug)) slugs.push(paper.slug);
    }
  };
  for (const paper of published) index(paper);
  return {
    papers,
    slugsByTitle: (key) => byTitle.get(key) ?? [],
    enter(plainTitle, key, folder) {
      const slug = freeSlug(slugOf(plainTitle), (candidate) => papers.has(candidate));
      const paper = { slug, folder, titleKeys: [key] };
      index(paper);
      return paper;
    },
    addTitle(slug, key) {
      const known = papers.get(slug);
      if (known === undefined || known.titleKeys.includes(key)) return;
      index({ ...known, titleKeys: [...known.titleKeys, key] });
    },
    move(slug, folder) {
      const known = papers.get(slug);
      if (known !== undefined && known.folder !== folder) papers.set(slug, { ...known, folder });
    },
  };
}
