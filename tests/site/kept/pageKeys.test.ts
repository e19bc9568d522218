import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/schema/index.ts';
import type { SiteContext } from '../../../src/site/context.ts';
import { digestFeed, topicFeed } from '../../../src/site/feeds/feedOf.ts';
import {
  digestPageKey,
  paperPageKey,
  papersFileKey,
  topicPageKey,
  yearPageKey,
} from '../../../src/site/kept/pageKeys.ts';
import type { LibraryPaper } from '../../../src/site/library.ts';
import { digestPage, yearPage } from '../../../src/site/pages/listPages.ts';
import { paperPage } from '../../../src/site/pages/paperPage.ts';
import { topicPage, topicParts } from '../../../src/site/pages/topicPage.ts';
import { paginate } from '../../../src/site/paging.ts';
import { paperRecord } from '../../../src/site/twins/paperRecord.ts';
import fc from '../../support/fastCheck.ts';
import { sampleContext, sampleDigest, samplePaper, sampleTopic } from '../sampleLibrary.ts';

const SUBJECTS = ['Quantized weights', 'Sparse regression', 'Robot grasping', 'Protein folding'];
const TOPICS = ['compression', 'theory', 'robotics'];
const DAYS = ['2025-11-12', '2025-11-13'];

/** What a library is made from, small enough to be changed at random. */
interface Seed {
  papers: Record<string, unknown>[];
  topicNames: string[];
  cards: 'papers' | 'site';
}

const paperArbitrary = fc.record({
  number: fc.integer({ min: 0, max: 11 }),
  subject: fc.constantFrom(...SUBJECTS),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 3 }),
  date: fc.constantFrom(undefined, '2024-02-03', '2025-11-10'),
  comments: fc.constantFrom(undefined, 1, 7),
  authors: fc.constantFrom(undefined, { count: 3 }),
  methods: fc.constantFrom([], ['Quant']),
  day: fc.constantFrom(...DAYS),
  isMathematical: fc.boolean(),
});
const seedArbitrary: fc.Arbitrary<Seed> = fc.record({
  papers: fc.uniqueArray(paperArbitrary, { selector: ({ number }) => number, maxLength: 9 }),
  topicNames: fc.constantFrom(['Compression', 'Theory', 'Robots'], ['Smaller', 'Theory', 'Robots']),
  cards: fc.constantFrom('papers', 'site'),
});

function contextOf({ papers, topicNames, cards }: Seed): SiteContext {
  const stored = papers.map((fields): Paper => {
    const { number, subject, day, isMathematical, ...rest } = fields as Record<string, never>;
    const at = 1 + 10 * Number(number);
    return samplePaper({
      ...rest,
      title: `${subject} ${isMathematical ? '$x^2$ ' : ''}number ${number}`,
      slug: `paper-${number}`,
      digests: [{ id: day, lines: [at, at + 5] }],
      source: { title: String(subject), abstract: `We study ${String(subject)} of ${number}.` },
    });
  });
  const topics = TOPICS.map((id, at) =>
    sampleTopic(id, { name: topicNames[at] ?? id, terms: { quantized: 4 } }),
  );
  const site = { socialCards: cards, papersPerPage: 3 };
  return sampleContext(stored, { topics, digests: DAYS.map(sampleDigest) }, site);
}

/** Every page and file with a key of the site, by its place: all that it shows, and its key. */
function pagesOf(context: SiteContext): Map<string, { shown: string; key: string | undefined }> {
  const { library, site } = context;
  const pages = new Map<string, { shown: string; key: string | undefined }>();
  const add = (place: string, page: unknown, key: string | undefined) =>
    pages.set(place, { shown: JSON.stringify(page), key });
  const addFiles = (
    place: string,
    papers: readonly LibraryPaper[],
    about: unknown,
    feed: unknown,
  ) => {
    const records = papers.map((paper) => paperRecord(context, paper));
    add(`${place}/papers.json`, records, papersFileKey(context, papers, 'json'));
    add(`${place}/feed.rss`, feed, papersFileKey(context, papers, about));
  };
  for (const paper of library.papers) {
    const shown = [paperPage(context, paper), paper.abstract];
    add(`papers/${paper.slug}`, shown, paperPageKey(context, paper));
  }
  for (const topic of library.topics) {
    const { id, name, scope } = topic;
    addFiles(`topics/${id}`, topic.papers, [name, scope], topicFeed(context, topic));
    for (const part of topicParts(context, topic)) {
      const place = `topics/${topic.id}/${part.below}`;
      add(place, topicPage(context, topic, part), topicPageKey(context, topic, part));
    }
  }
  for (const year of library.years) {
    for (const part of paginate(year.papers, site.papersPerPage)) {
      const place = `years/${year.year}/${part.number}`;
      add(place, yearPage(context, year, part), yearPageKey(context, year, part));
    }
  }
  for (const digest of library.digests) {
    const { id, date, title } = digest;
    addFiles(`digests/${id}`, digest.papers, [date, title], digestFeed(context, digest));
    const shown = [digestPage(context, digest), digest.papers.map(({ abstract }) => abstract)];
    add(`digests/${digest.id}`, shown, digestPageKey(context, digest));
  }
  return pages;
}

describe('keys of pages', () => {
  it('differ where pages differ, whatever has changed in the library', () => {
    fc.assert(
      fc.property(seedArbitrary, seedArbitrary, fc.integer({ min: 0, max: 9 }), (one, two, at) => {
        const mixed = {
          papers: [
            ...one.papers.filter((_, index) => index !== at),
            ...two.papers
              .slice(0, 1)
              .filter(({ number }) => one.papers.every((paper) => paper.number !== number)),
          ],
          topicNames: at % 3 === 0 ? two.topicNames : one.topicNames,
          cards: at % 4 === 0 ? two.cards : one.cards,
        };
        const before = pagesOf(contextOf(one));
        for (const [place, { shown, key }] of pagesOf(contextOf(mixed))) {
          const other = before.get(place);
          if (other !== undefined && other.shown !== shown) expect(key, place).not.toBe(other.key);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same where a library is read again', () => {
    fc.assert(
      fc.property(seedArbitrary, (seed) => {
        expect(pagesOf(contextOf(seed))).toEqual(pagesOf(contextOf(seed)));
      }),
      { numRuns: 20 },
    );
  });
});
