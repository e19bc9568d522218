import {
  compareDigests,
  type Digest,
  type DigestId,
  type Paper,
  type ShelvedPaper,
  type Slug,
  type Topic,
  type TopicId,
} from '../schema/index.ts';
import { yearOf } from './dates.ts';
import type { PaperText } from './loading/paperText.ts';
import { openRelations } from './related/openRelations.ts';
import type { Relation } from './related/relateLibrary.ts';

/**
 * A paper as the site holds it: what is stored, and what its abstract is like. Abstract and source are
 * read from the file each time they are asked for, and so may the rest be.
 */
export interface LibraryPaper extends Readonly<ShelvedPaper>, Readonly<PaperText> {
  /** All that is stored but abstract and source, as one value. */
  readonly shelved: ShelvedPaper;
  /** A fingerprint of the paper's file. */
  readonly fileHash: string;
}

/** A topic and its papers, newest first. */
export interface LibraryTopic {
  id: TopicId;
  name: string;
  scope: string | undefined;
  related: TopicId[];
  /** The terms that speak for it, each with its weight. */
  terms: Readonly<Record<string, number>>;
  /** What a curator wrote about it, in MDX; empty where there is nothing. */
  introduction: string;
  papers: LibraryPaper[];
}

/** A digest and its papers, in its own order. */
export interface LibraryDigest {
  id: DigestId;
  date: string;
  title: string | undefined;
  origin: string | undefined;
  papers: LibraryPaper[];
}

/** A year, or `undated`, and its papers, newest first. */
export interface LibraryYear {
  year: string;
  papers: LibraryPaper[];
}

/** All that the pages are made from. */
export interface Library {
  /** Newest first; papers without a date last. */
  papers: LibraryPaper[];
  /** Topics that have papers, by name. */
  topics: LibraryTopic[];
  /** Newest first. */
  digests: LibraryDigest[];
  /** Newest first; `undated` last. */
  years: LibraryYear[];
  /** Topics that a file describes and that have no paper, or none any more, by name. */
  emptyTopics: Pick<LibraryTopic, 'id' | 'name'>[];
  /** Digests that had papers once. Whoever kept their addresses is led on. */
  emptyDigests: DigestId[];
  paperBySlug: ReadonlyMap<Slug, LibraryPaper>;
  topicById: ReadonlyMap<TopicId, LibraryTopic>;
  digestById: ReadonlyMap<DigestId, LibraryDigest>;
  /** The papers akin to one, the nearest first; worked out for all when first asked. */
  relatedTo: (slug: Slug) => readonly Relation[];
}

/** What the content collections hold. */
export interface Collections {
  papers: readonly LibraryPaper[];
  topics: readonly { id: string; data: Topic; body?: string | undefined }[];
  digests: readonly { id: string; data: Digest }[];
}

/** Newest first; undated papers last; papers of one day by title, and of one title by slug. */
export function byNewest(
  a: Pick<Paper, 'date' | 'title' | 'slug'>,
  b: Pick<Paper, 'date' | 'title' | 'slug'>,
): number {
  return (
    compareSigns(b.date ?? '', a.date ?? '') ||
    titles.compare(a.title, b.title) ||
    compareSigns(a.slug, b.slug)
  );
}

const titles = new Intl.Collator('en');

const compareSigns = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gathers items under keys, in the order in which they come. */
function groupBy<Key, Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => Key[],
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** Makes a readable name of a topic that no file describes. */
function nameFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Orders what is stored into a library: every paper under its topics, digests and year.
 *
 * @param collections papers, topics and digests as stored
 * @returns the library; the same collections give the same library, whatever their order
 */
export function buildLibrary(collections: Collections): Library {
  const papers = collections.papers.toSorted(byNewest);
  let relatedTo: Library['relatedTo'] | undefined;

  const topicFiles = new Map(collections.topics.map((topic) => [topic.id as TopicId, topic]));
  const membersOf = groupBy(papers, (paper) => paper.topics);
  const allTopics = [...new Set([...membersOf.keys(), ...topicFiles.keys()])]
    .map((id): LibraryTopic => {
      const file = topicFiles.get(id);
      return {
        id,
        name: file?.data.name ?? nameFromId(id),
        scope: file?.data.scope,
        related: file?.data.related ?? [],
        terms: file?.data.terms ?? {},
        introduction: (file?.body ?? '').trim(),
        papers: membersOf.get(id) ?? [],
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const topics = allTopics.filter((topic) => topic.papers.length > 0);

  const digestFiles = new Map(collections.digests.map(({ id, data }) => [id as DigestId, data]));
  const digests = [...groupBy(papers, (paper) => paper.digests.map(({ id }) => id))]
    .map(([id, members]): LibraryDigest => {
      const file = digestFiles.get(id);
      const lineIn = (paper: LibraryPaper) =>
        paper.digests.find((one) => one.id === id)?.lines[0] ?? 0;
      return {
        id,
        date: file?.date ?? id.slice(0, 10),
        title: file?.title,
        origin: file?.origin,
        papers: members.sort((a, b) => lineIn(a) - lineIn(b)),
      };
    })
    .sort((a, b) => compareDigests(b, a));
  const digestById = new Map(digests.map((digest) => [digest.id, digest]));
  const years = groupBy(papers, (paper) => [yearOf(paper.date)]);

  return {
    papers,
    topics,
    digests,
    years: [...years].map(([year, members]) => ({ year, papers: members })),
    emptyTopics: allTopics.filter((topic) => topic.papers.length === 0),
    emptyDigests: [...digestFiles.keys()].filter((id) => !digestById.has(id)),
    paperBySlug: new Map(papers.map((paper) => [paper.slug, paper])),
    topicById: new Map(topics.map((topic) => [topic.id, topic])),
    digestById,
    relatedTo: (slug) => {
      relatedTo ??= openRelations(papers);
      return relatedTo(slug);
    },
  };
}
