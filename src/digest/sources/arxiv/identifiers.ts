import type { Paper } from '../../../schema/paper.ts';

type Identifiers = NonNullable<Paper['identifiers']>;

/** An identifier of arXiv, of the scheme since April 2007 or the one before. */
const ARXIV = /^(?:arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/i;
const ARXIV_ADDRESS = /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\/(?:abs|pdf|html)\/(.+?)(?:\.pdf)?\/?$/i;
const HUB_ADDRESS = /^(?:https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co))?\/papers\/([^/?#]+)/i;
const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
/** The DOI that arXiv registers for each of its papers holds the identifier. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/**
 * Reads an identifier of arXiv.
 *
 * @param value what a source gives: the bare identifier, an address of arXiv or of the Hub's papers
 * @returns the identifier without its version; nothing for anything else. A number is refused: it may
 *   have lost a zero
 */
export function arxivIdentifier(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 200) return undefined;
  const text = value.trim();
  const bare = ARXIV_ADDRESS.exec(text)?.[1] ?? HUB_ADDRESS.exec(text)?.[1] ?? text;
  const identifier = ARXIV.exec(bare)?.[1];
  if (identifier === undefined) return undefined;
  if (!/^\d/.test(identifier)) return inArxivCase(identifier);
  const month = Number(identifier.slice(2, 4));
  return month >= 1 && month <= 12 ? identifier : undefined;
}

/** arXiv writes an archive in small letters, and the class of a subject, which is in few, in capitals. */
function inArxivCase(identifier: string): string {
  return identifier
    .toLowerCase()
    .replace(/\.[a-z]{2}(?=\/)/, (subjectClass) => subjectClass.toUpperCase());
}

/**
 * Gathers the identifiers of a paper.
 *
 * @param arxiv what a source gives as the identifier of arXiv
 * @param doi what it gives as DOI; of several the first is taken
 * @returns those that are well formed; nothing where none is
 */
export function identifiersOf(arxiv: unknown, doi?: unknown): Identifiers | undefined {
  const first = typeof doi === 'string' && doi.length <= 2000 ? doi.trim().split(/[\s;]+/)[0] : '';
  const registered = DOI.exec(first ?? '')?.[1];
  const own = registered && ARXIV_DOI.exec(registered)?.[1];
  const identifier = arxivIdentifier(arxiv) ?? arxivIdentifier(own);
  const identifiers: Identifiers = {
    ...(identifier !== undefined && { arxiv: identifier }),
    ...(registered !== undefined && own === undefined && { doi: registered }),
  };
  return Object.keys(identifiers).length === 0 ? undefined : identifiers;
}
