import { singleSpaces } from '../text/singleSpaces.ts';
import { places } from './addresses.ts';
import { doiAddress } from './citations/doiAddress.ts';
import { registeredDoi } from './citations/registeredDoi.ts';
import type { SiteContext } from './context.ts';
import { formulaFonts } from './formulas/formulaFonts.ts';
import { plainTitleOf } from './formulas/typeset.ts';
import { createHead, type PageHead } from './head.ts';
import type { LibraryPaper } from './library.ts';
import { topicLinks } from './paperList.ts';
import { plainTextOf } from './twins/paperRecord.ts';
import type { Twin } from './twins/twin.ts';

/** The abstract as one plain line; nothing where there is none. */
function abstractLine(paper: LibraryPaper): string | undefined {
  return singleSpaces(plainTextOf(paper)) || undefined;
}

/**
 * The tags that reference managers and scholarly indexes read, after Google Scholar's inclusion
 * guidelines; `z:itemType` makes Zotero save a preprint and not a journal article. Only what a
 * source says is stated: a count of authors is no author.
 */
function scholarlyMeta(
  { addresses, site }: SiteContext,
  paper: LibraryPaper,
  abstract: string | undefined,
): PageHead['meta'] {
  const meta = [
    { name: 'z:itemType', content: 'preprint' },
    { name: 'citation_title', content: plainTitleOf(paper) },
    ...(paper.authors?.names ?? []).map((name) => ({ name: 'citation_author', content: name })),
  ];
  const arxiv = paper.identifiers?.arxiv;
  const doi = registeredDoi(paper.identifiers);
  const optional: [string, string | undefined][] = [
    ['citation_date', paper.date?.replaceAll('-', '/')],
    ['citation_abstract', abstract],
    ['citation_arxiv_id', arxiv],
    ['citation_doi', doi],
    ['citation_language', site.language.split('-')[0]],
    ['citation_public_url', addresses.absolute(places.paper(paper.slug))],
  ];
  for (const [name, content] of optional) if (content !== undefined) meta.push({ name, content });
  return meta;
}

/** The paper in the words of schema.org. */
function linkedData(
  context: SiteContext,
  paper: LibraryPaper,
  abstract: string | undefined,
): Record<string, unknown> {
  const { addresses, site } = context;
  const names = paper.authors?.names;
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    name: plainTitleOf(paper),
    headline: plainTitleOf(paper),
    abstract,
    author: names?.map((name) => ({ '@type': 'Person', name })),
    datePublished: paper.date,
    keywords: topicLinks(context, paper).map(({ label }) => label),
    inLanguage: site.language.split('-')[0],
    url: addresses.absolute(places.paper(paper.slug)),
    ...identifiersOf(paper),
  };
}

/** The same paper in the world's registers, where they are known. */
function identifiersOf({ identifiers }: LibraryPaper): Record<string, unknown> {
  const arxiv = identifiers?.arxiv;
  const doi = registeredDoi(identifiers);
  const sameAs = [
    ...(arxiv === undefined ? [] : [`https://arxiv.org/abs/${arxiv}`]),
    ...(doi === undefined ? [] : [doiAddress(doi)]),
  ];
  return sameAs.length === 0 ? {} : { sameAs };
}

/** The Markdown twin of the page, where the settings ask for one. */
function paperTwins({ addresses, site }: SiteContext, paper: LibraryPaper): Twin[] {
  if (!site.markdownPages) return [];
  const href = addresses.path(places.paperMarkdown(paper.slug));
  return [
    {
      label: 'Markdown',
      title: `${plainTitleOf(paper)}, Markdown`,
      mediaType: 'text/markdown',
      href,
    },
  ];
}

/**
 * Makes the head of a paper's page.
 *
 * @param context the site
 * @param paper the paper
 * @returns the head, with what reference managers look for
 */
export function paperHead(context: SiteContext, paper: LibraryPaper): PageHead {
  const abstract = abstractLine(paper);
  return createHead(context, {
    name: plainTitleOf(paper),
    place: places.paper(paper.slug),
    ...(paper.description === undefined ? {} : { description: paper.description }),
    openGraphType: 'article',
    ...(context.site.socialCards === 'papers'
      ? { card: { place: places.paperCard(paper.slug), alt: plainTitleOf(paper) } }
      : {}),
    meta: scholarlyMeta(context, paper, abstract),
    jsonLd: linkedData(context, paper, abstract),
    twins: paperTwins(context, paper),
    hasMathematics: paper.hasMathematics,
    formulaFonts: formulaFonts(paper.title, paper.abstract),
  });
}
