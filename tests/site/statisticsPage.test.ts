import { describe, expect, it } from 'vitest';
import { statisticsPage } from '../../src/site/pages/statisticsPage.ts';
import { readSvg } from './plots/readSvg.ts';
import { sampleContext, samplePaper, sampleTopic } from './sampleLibrary.ts';

const topics = ['a', 'b', 'c'].map((id) => sampleTopic(id));
const papers = Array.from({ length: 30 }, (_, at) =>
  samplePaper({
    title: `Paper ${at}`,
    topics: [['a', 'b'], ['b', 'c'], ['a']][at % 3],
    ...(at > 0 && { date: `202${at % 4}-0${1 + (at % 9)}-01` }),
    ...(at > 1 && { authors: { count: 1 + (at % 30) }, comments: at % 3 }),
  }),
);
const figures = new Map(
  statisticsPage(sampleContext(papers, { topics })).figures.map((figure) => [figure.id, figure]),
);
const rowsOf = (id: string) => figures.get(id)?.table.rows;

describe('statisticsPage', () => {
  it('has a figure for all that the library has numbers of', () => {
    expect([...figures.keys()]).toEqual([
      'by-year',
      'by-month',
      'by-topic',
      'authors',
      'comments',
      'together',
    ]);
  });

  it('draws each for a phone and for a page, under names of their own', () => {
    const ids: string[] = [];
    for (const { id, drawings } of figures.values()) {
      expect(drawings.map(({ room }) => room)).toEqual(['narrow', 'wide']);
      for (const { draw, room } of drawings) {
        const element = readSvg(draw());
        if (room === 'narrow')
          expect(Number(element.getAttribute('width'))).toBeLessThanOrEqual(320);
        ids.push(...[...element.querySelectorAll('[id]')].map((part) => part.id));
      }
      ids.push(id);
    }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('counts every paper in its tables', () => {
    const sum = (id: string) => rowsOf(id)?.reduce((total, row) => total + Number(row.at(-1)), 0);
    expect(sum('by-year')).toBe(30);
    expect(sum('authors')).toBe(30);
    expect(rowsOf('by-year')?.at(-1)).toEqual(['Undated', 1]);
    expect(rowsOf('authors')?.at(-1)).toEqual(['Unknown', 2]);
    const link = (id: string) =>
      expect.objectContaining({ label: id.toUpperCase(), href: `/offprint/topics/${id}/` });
    expect(rowsOf('by-topic')).toEqual([
      [link('a'), 20, 20],
      [link('b'), 20, 10],
      [link('c'), 10, 0],
    ]);
    expect(rowsOf('together')).toEqual([
      ['A', 'B', 10],
      ['B', 'C', 10],
    ]);
  });

  it('counts papers by very many authors together', () => {
    expect(rowsOf('authors')?.at(-2)?.[0]).toBe('20+');
  });

  it('leaves out what would tell nothing', () => {
    const few = papers.slice(1, 6).map((paper) => ({ ...paper, topics: paper.topics.slice(0, 1) }));
    const page = statisticsPage(sampleContext(few, { topics }));
    expect(page.figures.map(({ id }) => id)).toEqual([
      'by-year',
      'by-month',
      'by-topic',
      'authors',
    ]);
  });

  it('stands without any paper', () => {
    expect(statisticsPage(sampleContext([])).figures).toEqual([]);
  });
});
