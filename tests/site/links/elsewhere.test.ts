import { describe, expect, it } from 'vitest';
import type { PaperLink } from '../../../src/schema/index.ts';
import { paperLinks } from '../../../src/site/links/elsewhere.ts';
import { samplePaper } from '../sampleLibrary.ts';

const linksOf = (fields: Record<string, unknown>) => paperLinks(samplePaper(fields));
const link = (kind: PaperLink['kind'], path: string) => ({
  kind,
  url: `https://a.example/${path}`,
});

describe('paperLinks', () => {
  it('leads first to the paper on arXiv and its PDF, then to its code', () => {
    const { head, elsewhere } = linksOf({
      identifiers: { arxiv: '2401.01234' },
      links: [link('project', 'page'), link('code', 'code')],
    });
    expect(head.map(({ label, url, isPaper }) => [label, url, isPaper])).toEqual([
      ['arXiv:2401.01234', 'https://arxiv.org/abs/2401.01234', true],
      ['PDF', 'https://arxiv.org/pdf/2401.01234', true],
      ['Code', 'https://a.example/code', false],
      ['Project page', 'https://a.example/page', false],
    ]);
    expect(elsewhere.map(({ label, isSearch }) => [label, isSearch])).toEqual([
      ['Hugging Face', false],
    ]);
  });

  it('leads to the registrant of a DOI where that is all that is known', () => {
    const { head, elsewhere } = linksOf({ identifiers: { doi: '10.1000/182' } });
    expect(head).toEqual([
      {
        label: 'DOI',
        url: 'https://doi.org/10.1000/182',
        printed: 'doi:10.1000/182',
        isPaper: true,
      },
    ]);
    expect(elsewhere.map(({ isSearch }) => isSearch)).toEqual([true, true]);
  });

  it('searches for the title where no identifier is known, and says that it searches', () => {
    const { head, elsewhere } = linksOf({ title: '<More> & norms', slug: 'norms' });
    expect(head.map(({ label, isPaper }) => [label, isPaper])).toEqual([
      ['Search arXiv for the title', false],
    ]);
    expect(head[0]?.url).toContain(encodeURIComponent('<More> & norms'));
    expect(elsewhere).toMatchObject([{ isSearch: true }]);
    expect(elsewhere[0]?.label).toMatch(/^Search/);
  });

  it('keeps out of the head what it has no room for, and what its label would not tell', () => {
    const links = [
      link('other', 'other'),
      link('arxiv', 'cited'),
      link('demo', 'demo'),
      link('code', 'code'),
      link('code', 'more-code'),
      link('data', 'data'),
    ];
    const { head, others } = linksOf({ links });
    expect(head.slice(1).map(({ label }) => label)).toEqual(['Code', 'Data']);
    expect(others.map(({ address }) => address)).toEqual([
      'a.example/other',
      'a.example/cited',
      'a.example/demo',
      'a.example/more-code',
    ]);
  });
});
