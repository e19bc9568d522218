import { ARRAY_FRAME } from '../pieces/fileFrame.ts';
import { type Citation, type CitationFormat, oneLine, unnamedAuthors } from './citation.ts';
import { splitName } from './names.ts';

/** A name in CSL's terms. */
function cslName(name: string): Record<string, string> {
  const { family, given } = splitName(oneLine(name));
  return given === undefined ? { literal: family } : { family, given };
}

/** One item; JSON leaves out what is undefined. */
function cslItem(citation: Citation): Record<string, unknown> {
  const { date, authors, identifiers = {} } = citation;
  return {
    id: citation.slug,
    type: 'article',
    title: oneLine(citation.plainTitle),
    author: authors?.names?.map(cslName),
    issued: date && { 'date-parts': [date.split('-').map(Number)] },
    DOI: identifiers.doi,
    number: identifiers.arxiv && `arXiv:${identifiers.arxiv}`,
    URL: citation.url,
    source: oneLine(citation.library),
    note: unnamedAuthors(citation),
    abstract: oneLine(citation.abstract ?? '') || undefined,
  };
}

/** CSL-JSON, for Zotero, Pandoc and citeproc; `article` is its type of a preprint. */
export const cslJson: CitationFormat = {
  extension: 'csl.json',
  label: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  frame: ARRAY_FRAME,
  // As an item of an array it is indented.
  printOne: (citation) =>
    JSON.stringify([cslItem(citation)], undefined, 2).slice('[\n'.length, -'\n]'.length),
};
