import { type Citation, type CitationFormat, oneLine, unnamedAuthors } from './citation.ts';
import { splitName } from './names.ts';

/** One record; only tags that are known. `UNPB` is the type of work that no journal is known of. */
function risRecord(citation: Citation): string {
  const { date, authors, identifiers = {} } = citation;
  const note = unnamedAuthors(citation);
  const names = (authors?.names ?? []).map((name): [string, string] => {
    const { family, given } = splitName(oneLine(name));
    return ['AU', given === undefined ? family : `${family}, ${given}`];
  });
  const tags: [string, string | undefined][] = [
    ['TY', 'UNPB'],
    ['ID', citation.slug],
    ['TI', oneLine(citation.plainTitle)],
    ...names,
    ['PY', date?.slice(0, 4)],
    ['DA', date?.replaceAll('-', '/')],
    ['DO', identifiers.doi],
    ['AN', identifiers.arxiv && `arXiv:${identifiers.arxiv}`],
    ['UR', citation.url],
    ['DP', oneLine(citation.library)],
    ['N1', note],
    ['AB', oneLine(citation.abstract ?? '') || undefined],
    ['ER', ''],
  ];
  return tags
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]))
    .join('');
}

/** RIS, which every reference manager reads; titles as plain text, lines end with CR LF. */
export const ris: CitationFormat = {
  extension: 'ris',
  label: 'RIS',
  mediaType: 'application/x-research-info-systems',
  frame: { opening: '', between: '\r\n', closing: '', empty: '' },
  printOne: risRecord,
};
