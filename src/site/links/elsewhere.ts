import type { LinkKind, Paper } from '../../schema/index.ts';
import { doiAddress } from '../citations/doiAddress.ts';
import { plainTitleOf } from '../formulas/typeset.ts';
import { type LinkButton, linkButton } from './linkLabels.ts';
import { searchArxiv, searchHub } from './searchElsewhere.ts';

/** A link in the head of a paper's page. */
export interface HeadLink {
  label: string;
  url: string;
  /** What stands in its place in print, where nothing can be followed; nothing where that is of no use. */
  printed: string | undefined;
  /** Whether it leads to the paper itself, as far as that is known. */
  isPaper: boolean;
}

/** A way to find the paper elsewhere. */
export interface ElsewhereLink {
  label: string;
  url: string;
  /** Whether it is a search by title, and so may miss. */
  isSearch: boolean;
}

/** The links of a paper's page that lead out of the site. */
export interface PaperLinks {
  /** In the head: the way to the paper, then its code and the like. */
  head: HeadLink[];
  /** Below the abstract: links of the paper for which the head has no room. */
  others: LinkButton[];
  /** Below the abstract: records elsewhere and searches for them. */
  elsewhere: ElsewhereLink[];
}

/** What belongs in the head, one of each kind, the likeliest wanted first. */
const HEAD_KINDS: readonly LinkKind[] = ['code', 'project', 'data', 'demo'];

/** Beside the paper itself so many links and the buttons go into two lines of a phone. */
const MOST_BESIDE = 2;

/**
 * Gathers the links out of a paper's page, by where they stand.
 *
 * @param paper title, identifiers and links
 * @returns where an identifier is known the paper itself first, else a search for its title, which says so
 */
export function paperLinks(
  paper: Pick<Paper, 'title' | 'plainTitle' | 'identifiers' | 'links'>,
): PaperLinks {
  const links = paper.links.map(linkButton);
  const beside = HEAD_KINDS.flatMap((kind) => links.find((link) => link.kind === kind) ?? []).slice(
    0,
    MOST_BESIDE,
  );
  const { first, elsewhere } = records(paper);
  return {
    head: [
      ...first,
      ...beside.map(({ label, url, address }) => ({
        label,
        url,
        printed: `${label}: ${address}`,
        isPaper: false,
      })),
    ],
    others: links.filter((link) => !beside.includes(link)),
    elsewhere,
  };
}

/** The records of a paper by its identifiers; where there are none, searches for its title. */
function records({ identifiers, ...titles }: Pick<Paper, 'title' | 'plainTitle' | 'identifiers'>): {
  first: HeadLink[];
  elsewhere: ElsewhereLink[];
} {
  const { arxiv, doi } = identifiers ?? {};
  const ofDoi = doi === undefined ? [] : [{ label: `doi:${doi}`, url: doiAddress(doi) }];
  if (arxiv !== undefined) {
    const hub = { label: 'Hugging Face', url: `https://huggingface.co/papers/${arxiv}` };
    return {
      first: [
        {
          label: `arXiv:${arxiv}`,
          url: `https://arxiv.org/abs/${arxiv}`,
          printed: `arXiv:${arxiv}`,
          isPaper: true,
        },
        {
          label: 'PDF',
          url: `https://arxiv.org/pdf/${arxiv}`,
          printed: undefined,
          isPaper: true,
        },
      ],
      elsewhere: [hub, ...ofDoi].map((link) => ({ ...link, isSearch: false })),
    };
  }
  const title = plainTitleOf(titles);
  const onArxiv = {
    label: 'Search arXiv for the title',
    url: searchArxiv(title, 'title'),
  };
  const onHub = {
    label: 'Search Hugging Face for the title',
    url: searchHub(title),
    isSearch: true,
  };
  if (doi === undefined) {
    return {
      first: [{ ...onArxiv, printed: undefined, isPaper: false }],
      elsewhere: [onHub],
    };
  }
  return {
    first: [{ label: 'DOI', url: doiAddress(doi), printed: `doi:${doi}`, isPaper: true }],
    elsewhere: [{ ...onArxiv, isSearch: true }, onHub],
  };
}
