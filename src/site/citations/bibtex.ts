import { parseInlineMathematics } from '../../schema/inlineMathematics.ts';
import { type Citation, type CitationFormat, oneLine, unnamedAuthors } from './citation.ts';
import { escapeLatex, formulaLatex, titleLatex } from './latex.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The title: words escaped, each formula as TeX in braces of its own, so that styles keep it. */
function bibtexTitle(title: string): string {
  return parseInlineMathematics(title)
    .map(({ type, value }) => {
      if (type === 'text') return titleLatex(value.replaceAll(/\p{Cc}|\p{Cs}/gu, ' '));
      const tex = formulaLatex(value);
      return tex === undefined ? titleLatex(oneLine(value)) : `{$${tex}$}`;
    })
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/** The names; those that BibTeX would split stand in braces. */
function bibtexNames({ authors }: Citation): string | undefined {
  if (authors?.names === undefined) return undefined;
  const names = authors.names.map((name) => {
    const line = oneLine(name);
    return /\band\b/i.test(line) ? `{${escapeLatex(line)}}` : escapeLatex(line);
  });
  if (authors.count > names.length) names.push('others');
  return names.join(' and ');
}

/** One entry; only fields that are known. */
function bibtexEntry(citation: Citation): string {
  const { slug, date, identifiers = {}, url } = citation;
  const note = unnamedAuthors(citation);
  const abstract = oneLine(citation.abstract ?? '');
  const braced = (value: string | undefined) => (value ? `{${value}}` : undefined);
  const fields: [string, string | undefined][] = [
    ['title', braced(bibtexTitle(citation.title))],
    ['author', braced(bibtexNames(citation))],
    ['year', braced(date?.slice(0, 4))],
    ['month', date && MONTHS[Number(date.slice(5, 7)) - 1]],
    ['eprint', braced(identifiers.arxiv)],
    ['archiveprefix', identifiers.arxiv && '{arXiv}'],
    ['doi', braced(identifiers.doi && escapeLatex(identifiers.doi))],
    ['url', `{${url}}`],
    ['note', braced(note)],
    ['abstract', braced(escapeLatex(abstract))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${slug},\n${lines.join(',\n')}\n}\n`;
}

/** BibTeX, for LaTeX: entries `@misc`, keyed by the slugs, which do not change. */
export const bibtex: CitationFormat = {
  extension: 'bib',
  label: 'BibTeX',
  mediaType: 'application/x-bibtex',
  frame: { opening: '', between: '\n', closing: '', empty: '' },
  printOne: bibtexEntry,
};
