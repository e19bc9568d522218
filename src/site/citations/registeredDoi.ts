import type { Paper } from '../../schema/index.ts';

/**
 * Gives the DOI of a paper: the one that a source states, else the one that arXiv registers for every
 * paper it holds (info.arxiv.org/help/doi.html).
 *
 * @param identifiers what is stored of them
 * @returns a DOI; nothing where no identifier is known
 */
export function registeredDoi(identifiers: Paper['identifiers']): string | undefined {
  const { arxiv, doi } = identifiers ?? {};
  return doi ?? (arxiv === undefined ? undefined : `10.48550/arXiv.${arxiv}`);
}
