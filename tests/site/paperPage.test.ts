import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/schema/index.ts';
import { paperPage } from '../../src/site/pages/paperPage.ts';
import { sampleContext, sampleDigest, samplePaper, sampleTopic } from './sampleLibrary.ts';

const entry = (line: number) => [{ id: '2025-11-13', lines: [line, line + 6] }];

/** The page of the first of some papers. */
function pageOf(papers: Paper[], site = {}) {
  const context = sampleContext(
    papers,
    {
      topics: [sampleTopic('theory', { name: 'Learning theory' })],
      digests: [sampleDigest('2025-11-13')],
    },
    site,
  );
  const paper = context.library.papers.find(({ slug }) => slug === papers[0]?.slug);
  if (paper === undefined) throw new Error('the sample has no paper');
  // In development every page reads the library anew: its paper is another object.
  return paperPage(context, { ...paper });
}

const full = samplePaper({
  title: 'Norms $\\ell_2$ & <more>',
  plainTitle: 'Norms ell_2 & <more>',
  slug: 'norms',
  date: '2025-08-05',
  authors: { count: 5 },
  comments: 1,
  topics: ['theory'],
  digests: entry(20),
  links: [{ url: 'https://www.github.com/a/b/', kind: 'code' }],
});
const before = samplePaper({ title: 'Before', digests: entry(10) });
const after = samplePaper({ title: 'After', digests: entry(30) });

describe('paperPage', () => {
  const page = pageOf([full, before, after]);

  it('typesets the formulas of the title and escapes the rest', () => {
    expect(page.titleHtml).toContain('class="katex"');
    expect(page.titleHtml).toContain('&amp; &lt;more&gt;');
    expect(page.head.title).toBe('Norms ell_2 & <more> · Offprint');
  });

  it('names the authors where a source does, in the page, its head and its citations', () => {
    const names = Array.from({ length: 20 }, (_, index) => `Ada ${'BCDEFGHIJKLMNOPQRSTU'[index]}x`);
    const page = pageOf([
      samplePaper({
        authors: { count: 21, names },
        identifiers: { arxiv: '2511.01234' },
        digests: [...entry(5), { id: '2025-11-14', lines: [90, 95] }],
        source: { title: 'A Paper', abstract: 'We.', digest: '2025-11-13', markup: 'tex' },
      }),
    ]);
    expect(page.authors).toEqual({ names: names.slice(0, 12), others: 'and 9 more' });
    expect(page.printed?.lines).toBe('lines 5–11');
    expect([...page.headLinks, ...page.elsewhere].map(({ url }) => url)).toEqual([
      'https://arxiv.org/abs/2511.01234',
      'https://arxiv.org/pdf/2511.01234',
      'https://huggingface.co/papers/2511.01234',
    ]);
    const meta = page.head.meta.map(({ name, content }) => `${name}=${content}`);
    expect(meta.filter((one) => one.startsWith('citation_author='))).toHaveLength(20);
    expect(meta).toContain('citation_arxiv_id=2511.01234');
    expect(meta).toContain('citation_doi=10.48550/arXiv.2511.01234');
    const [bibtex, ris, csl] = page.citations.map(({ text }) => text);
    expect(bibtex).toContain('author = {Ada Bx and Ada Cx');
    expect(bibtex).toContain('and others}');
    expect(bibtex).toContain('doi = {10.48550/arXiv.2511.01234}');
    expect(ris).toContain('AU  - Bx, Ada');
    expect(JSON.parse(csl ?? '')[0].author[0]).toEqual({ family: 'Bx', given: 'Ada' });
    expect(JSON.stringify(page.head.jsonLd)).toContain(
      '"author":[{"@type":"Person","name":"Ada Bx"}',
    );
  });

  it('is shared with a picture of its own, of the library, or none, as the settings say', () => {
    const cardOf = (socialCards: 'auto' | 'papers' | 'site' | 'none', others: Paper[] = []) =>
      pageOf([full, ...others], { socialCards }).head.card;
    expect(cardOf('papers')).toEqual({
      url: 'https://library.example/offprint/cards/norms.png',
      alt: 'Norms ell_2 & <more>',
    });
    expect(cardOf('site')?.url).toBe('https://library.example/offprint/card.png');
    expect(cardOf('none')).toBeUndefined();
    const others = Array.from({ length: 300 }, (_, at) => samplePaper({ slug: `other-${at}` }));
    expect(cardOf('auto', others.slice(1))).toEqual(cardOf('papers'));
    expect(cardOf('auto', others)).toEqual(cardOf('site'));
  });

  it('tells several digests of a day apart, and a paper without an abstract', () => {
    const digests = [...entry(5), { id: '2025-11-13-2', lines: [90, 95] }];
    const source = { title: 'A Paper', abstract: '' };
    const page = pageOf([samplePaper({ digests, source })]);
    expect(page.digests.map(({ label }) => label)).toEqual([
      'November 13, 2025',
      'November 13, 2025 (no. 2)',
    ]);
    expect(page.hasAbstract).toBe(false);
  });

  it('says what is known of the paper', () => {
    expect(page.date).toEqual({ iso: '2025-08-05', text: 'August 5, 2025' });
    expect(page.authors).toEqual({ names: [], others: '5 authors' });
    expect(page.comments).toBe('1 comment');
    expect(page.topics).toEqual([{ label: 'Learning theory', href: '/offprint/topics/theory/' }]);
    expect(page.digests).toEqual([
      { id: '2025-11-13', label: 'November 13, 2025', href: '/offprint/digests/2025-11-13/#norms' },
    ]);
    expect(page.headLinks[1]).toEqual({
      label: 'Code',
      url: 'https://www.github.com/a/b/',
      printed: 'Code: github.com/a/b',
      isPaper: false,
    });
    expect(page.otherLinks).toEqual([]);
  });

  it('leads to the papers before and after it in the digest', () => {
    expect(page.previous?.href).toBe('/offprint/papers/before/');
    expect(page.next?.href).toBe('/offprint/papers/after/');
    expect(pageOf([before, full, after]).previous).toBeUndefined();
  });

  it('leaves out what no source says', () => {
    const bare = pageOf([before]);
    expect(bare).toMatchObject({ date: undefined, authors: undefined, comments: undefined });
    expect(bare.year).toEqual({ label: 'Undated', href: '/offprint/years/undated/' });
    const names = bare.head.meta.map(({ name }) => name);
    expect(names).not.toContain('citation_date');
    expect(names).not.toContain('citation_author');
    expect(bare.head.jsonLd).not.toHaveProperty('author.0');
  });

  it('tells reference managers that it is a preprint, and of no invented author', () => {
    const meta = Object.fromEntries(page.head.meta.map(({ name, content }) => [name, content]));
    expect(meta).toEqual({
      'z:itemType': 'preprint',
      citation_title: 'Norms ell_2 & <more>',
      citation_date: '2025/08/05',
      citation_abstract: 'We show it.',
      citation_language: 'en',
      citation_public_url: 'https://library.example/offprint/papers/norms/',
    });
    expect(page.head.openGraphType).toBe('article');
  });

  it('gives the abstract to machines in the words that readers see', () => {
    const { head } = pageOf([
      samplePaper({ source: { title: 'A', abstract: 'The $\\ell_2$ \\{norm\\}.' } }),
    ]);
    const abstract = head.meta.find(({ name }) => name === 'citation_abstract')?.content;
    expect(abstract).toBe('The ℓ₂ {norm}.');
    expect(head.jsonLd).toMatchObject({ abstract });
  });

  it('is cited in every format, keyed by its slug', () => {
    const beginnings = page.citations.map(({ extension, text }) => [extension, text.slice(0, 11)]);
    expect(beginnings).toEqual([
      ['bib', '@misc{norms'],
      ['ris', 'TY  - UNPB\r'],
      ['csl.json', '[\n  {\n    "'],
    ]);
    expect(page.citations[0]?.text).toContain('title = {Norms {$\\ell_2$} \\& ');
  });

  it('names the feeds of the library, and a Markdown twin where the settings ask for it', () => {
    const typesOf = (one: typeof page) => one.head.alternates.map(({ mediaType }) => mediaType);
    const feeds = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];
    expect(typesOf(page)).toEqual(feeds);
    expect(page.head.alternates[0]).toMatchObject({
      title: 'Offprint, RSS',
      href: '/offprint/feed.rss',
    });
    const twin = pageOf([full], { markdownPages: true });
    expect(typesOf(twin)).toEqual(['text/markdown', ...feeds]);
    expect(twin.head.alternates[0]?.href).toBe('/offprint/papers/norms.md');
  });

  it('leads to registers where identifiers are known', () => {
    const identifiers = { arxiv: '2401.01234', doi: '10.48550/arXiv.2401.01234' };
    expect(pageOf([samplePaper({ identifiers })]).head.jsonLd).toMatchObject({
      sameAs: ['https://arxiv.org/abs/2401.01234', 'https://doi.org/10.48550/arXiv.2401.01234'],
    });
    expect(page.head.jsonLd).not.toHaveProperty('sameAs');
  });

  it('names authors where a source does', () => {
    const named = pageOf([samplePaper({ authors: { count: 2, names: ['A. One', 'B. Two'] } })]);
    expect(named.authors).toEqual({ names: ['A. One', 'B. Two'], others: undefined });
    expect(named.head.meta.filter(({ name }) => name === 'citation_author')).toHaveLength(2);
  });

  it('takes corrections where a repository is configured', () => {
    expect(page.correction).toBeUndefined();
    const { correction } = pageOf([full], { repository: 'https://forge.example/me/library/' });
    expect(correction).toMatch(
      /^https:\/\/forge\.example\/me\/library\/issues\/new\?title=Correction/,
    );
  });

  it('tells the search index what to filter and order by', () => {
    expect(page.search).toEqual({
      meta: { title: 'Norms ell_2 & <more>', also: 'l2' },
      filters: {
        topic: ['Learning theory'],
        year: ['2025'],
        code: ['yes'],
        mathematics: ['yes'],
        digest: ['2025-11-13'],
      },
      sort: { date: '2025-08-05', comments: 1 },
    });
  });
});

describe('related papers', () => {
  const on = (title: string, words: string, topics: string[]) =>
    samplePaper({ title, topics, source: { title, abstract: words } });
  const page = pageOf([
    on('Merging $W_1$ networks', 'Quantum circuits with $q$ gates.', ['theory']),
    on('Gates', 'Quantum circuits are slow.', ['theory']),
    on('Cricket', 'A batter.', []),
  ]);

  it('are linked with their titles and what ties them', () => {
    expect(page.related).toEqual([
      {
        titleHtml: 'Gates',
        href: '/offprint/papers/gates/',
        date: undefined,
        ties: ['quantum circuits', 'gates'],
      },
    ]);
  });
});
