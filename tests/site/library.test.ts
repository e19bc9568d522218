import { describe, expect, it } from 'vitest';
import { newestPapers } from '../../src/site/feeds/newestPapers.ts';
import { firstAppearance, lastAppearance } from '../../src/site/firstAppearance.ts';
import { buildLibrary } from '../../src/site/library.ts';
import {
  collectPaper,
  sampleContext,
  sampleDigest,
  samplePaper,
  sampleTopic,
} from './sampleLibrary.ts';

const inDigest = (id: string, line: number) => ({ id, lines: [line, line + 6] });

const papers = [
  samplePaper({ title: 'Undated', topics: ['b'], digests: [inDigest('2025-11-13', 1)] }),
  samplePaper({
    title: 'Old',
    date: '2023-01-02',
    topics: ['a', 'b'],
    digests: [inDigest('2025-11-13', 30)],
  }),
  samplePaper({
    title: 'New',
    date: '2025-08-05',
    topics: ['a'],
    digests: [inDigest('2025-11-13', 20), inDigest('2025-11-14', 9)],
  }),
];
const { library } = sampleContext(papers, {
  topics: [
    sampleTopic('a', { name: 'Zebras' }),
    sampleTopic('b', { name: 'Apes' }),
    sampleTopic('c'),
  ],
  digests: [sampleDigest('2025-11-13'), sampleDigest('2025-11-14'), sampleDigest('2025-11-15')],
});
const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title);

describe('buildLibrary', () => {
  it('puts the newest paper first and undated papers last', () => {
    expect(titles(library.papers)).toEqual(['New', 'Old', 'Undated']);
  });

  it('lists topics that have papers, by name', () => {
    expect(library.topics.map(({ name }) => name)).toEqual(['Apes', 'Zebras']);
    expect(titles(library.topics[0]?.papers ?? [])).toEqual(['Old', 'Undated']);
  });

  it('remembers topics and digests that have no paper', () => {
    const { emptyTopics, emptyDigests } = buildLibrary({
      papers: papers.map(collectPaper),
      topics: [sampleTopic('a'), sampleTopic('c', { name: 'Cats' })],
      digests: [sampleDigest('2025-11-13'), sampleDigest('2025-11-15')],
    });
    expect(emptyTopics.map(({ id, name }) => [id, name])).toEqual([['c', 'Cats']]);
    expect(emptyDigests).toEqual(['2025-11-15']);
  });

  it('lists digests that have papers, newest first, each in its own order', () => {
    expect(library.digests.map(({ id }) => id)).toEqual(['2025-11-14', '2025-11-13']);
    expect(titles(library.digests[1]?.papers ?? [])).toEqual(['Undated', 'New', 'Old']);
  });

  it('orders digests by the days that they were given, whatever their ids', () => {
    const ids = ['2025-11-13', '2025-11-14'];
    const redated = buildLibrary({
      papers: ids.map((id) => collectPaper(samplePaper({ title: id, digests: [inDigest(id, 1)] }))),
      topics: [],
      digests: ids.map((id, at) => ({
        ...sampleDigest(id),
        data: { ...sampleDigest(id).data, date: at === 0 ? '2026-11-13' : id },
      })),
    });
    expect(redated.digests.map(({ id }) => id)).toEqual(ids);
    const days = new Map<string, string>(redated.digests.map(({ id, date }) => [id, date]));
    const dayOf = (id: string) => days.get(id) ?? '';
    expect(newestPapers(redated.papers, 9, dayOf).map(({ title }) => title)).toEqual(ids);
  });

  it('has a paper join with the digest that is the oldest by its day, not by its id', () => {
    const ids = ['2025-11-13', '2025-11-20'];
    const paper = samplePaper({ title: 'In both', digests: ids.map((id) => inDigest(id, 1)) });
    const days: Record<string, string> = { '2025-11-13': '2025-12-24', '2025-11-20': '2025-11-20' };
    const dayOf = (id: string) => days[id] ?? '';
    expect(firstAppearance(paper, dayOf).id).toBe('2025-11-20');
    expect(lastAppearance(paper, dayOf)).toBe('2025-11-13');
    expect(firstAppearance(paper).id).toBe('2025-11-13');
    expect(lastAppearance(samplePaper({ title: 'In none', digests: [] }), dayOf)).toBeUndefined();
  });

  it('is the same whatever the order in which papers come', () => {
    const papers = ['b', 'a', 'c'].map((slug) =>
      collectPaper(samplePaper({ title: 'One Title', slug, date: '2025-11-13' })),
    );
    const slugs = [papers, papers.toReversed()].map((given) =>
      buildLibrary({ papers: given, topics: [], digests: [] }).papers.map(({ slug }) => slug),
    );
    expect(slugs).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  it('orders several digests of one day by number', () => {
    const ids = ['2025-11-13-10', '2025-11-13', '2025-11-13-2'];
    const several = sampleContext(
      ids.map((id, at) => samplePaper({ title: `P ${at}`, digests: [inDigest(id, 1)] })),
    ).library;
    expect(several.digests.map(({ id }) => id)).toEqual([
      '2025-11-13-10',
      '2025-11-13-2',
      '2025-11-13',
    ]);
  });

  it('lists years newest first and the undated last', () => {
    expect(library.years.map(({ year }) => year)).toEqual(['2025', '2023', 'undated']);
  });

  it('is the same whatever the order of the files', () => {
    const stored = papers.map(collectPaper);
    const one = buildLibrary({ papers: stored, topics: [], digests: [] });
    const other = buildLibrary({ papers: stored.toReversed(), topics: [], digests: [] });
    const related = (library: typeof one) =>
      library.papers.map(({ slug }) => library.relatedTo(slug));
    expect({ ...other, relatedTo: related(other) }).toEqual({ ...one, relatedTo: related(one) });
  });

  it('names a topic that no file describes after its id', () => {
    const { topics } = sampleContext([samplePaper({ topics: ['time-series'] })]).library;
    expect(topics[0]?.name).toBe('Time series');
  });
});
