import type { Paper } from '../schema/index.ts';
import { plainTitleOf } from './formulas/typeset.ts';

/** A way to find the paper elsewhere. */
export interface ElsewhereLink {
  label: string;
  url: string;
  /** Whether it is a search by title, and so may miss. */
  isSearch: boolean;
}

/**
 * Links a paper's records elsewhere; where no identifier is known, searches for its title.
 *
 * @param paper title and identifiers
 * @returns links to arXiv, the Hub and the DOI's registrant; searches say so
 */
export function elsewhereLinks(
  paper: Pick<Paper, 'title' | 'plainTitle' | 'identifiers'>,
): ElsewhereLink[] {
  const { arxiv, doi } = paper.identifiers ?? {};
  const title = encodeURIComponent(plainTitleOf(paper));
  const links: ElsewhereLink[] = [];
  if (arxiv === undefined) {
    links.push(
      {
        label: 'Search arXiv for the title',
        url: `https://arxiv.org/search/?query=${title}&searchtype=title`,
        isSearch: true,
      },
      {
        label: 'Search Hugging Face for the title',
        url: `https://huggingface.co/papers?q=${title}`,
        isSearch: true,
      },
    );
  } else {
    links.push(
      { label: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}`, isSearch: false },
      { label: 'Hugging Face', url: `https://huggingface.co/papers/${arxiv}`, isSearch: false },
    );
  }
  if (doi !== undefined) {
    links.push({ label: `doi:${doi}`, url: `https://doi.org/${doi}`, isSearch: false });
  }
  return links;
}
