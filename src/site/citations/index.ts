import { bibtex } from './bibtex.ts';
import type { CitationFormat } from './citation.ts';
import { cslJson } from './cslJson.ts';
import { ris } from './ris.ts';

export { type Citation, type CitationFormat, printCitations } from './citation.ts';

/** Every way to write citations, the most asked for first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [bibtex, ris, cslJson];
