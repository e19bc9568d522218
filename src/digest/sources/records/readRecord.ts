import { findLinks } from '../../links/findLinks.ts';
import type { Entry } from '../../parse/entry.ts';
import { authorsOf } from '../arxiv/authorNames.ts';
import { identifiersOf } from '../arxiv/identifiers.ts';
import { oneLine, paragraphsOf } from '../paragraphs.ts';
import { asObject, countField, dayField, type JsonObject, linkField, textField } from './fields.ts';

/** A paper of a JSON source, and what its record says of days besides. */
export interface RecordEntry {
  entry: Omit<Entry, 'lines'>;
  /** The day on which the Hub's list named it. */
  listed?: string;
  /** The day of the last change of the record, which is no day of submission. */
  changed?: string;
}

/**
 * Reads a record of the Hub's API (`{paper: {…}, numComments, …}` or a bare paper) or of arXiv's
 * metadata. Fields that it does not know, and values of a wrong type, are passed over.
 *
 * @param value a JSON value
 * @returns the paper, or what the record lacks as the object of a sentence
 */
export function readRecord(value: unknown): RecordEntry | string {
  const record = asObject(value);
  if (record === undefined) return 'no object';
  const paper = asObject(record.paper) ?? record;
  const title = oneLine(textField(paper, 'title') ?? textField(record, 'title') ?? '');
  if (title === '') return 'no title';
  const abstract =
    textField(paper, 'abstract', 'summary') ?? textField(record, 'abstract', 'summary') ?? '';
  const date = submissionDay(paper);
  // The Hub's pages print no count where nobody has said anything.
  const comments = countField(record.numComments) || countField(paper.numComments) || undefined;
  const identifiers = identifiersOf(paper.id ?? paper.arxiv_id, paper.doi);
  const links = linksOf(paper);
  const listed = dayField(paper.submittedOnDailyAt) ?? dayField(record.submittedOnDailyAt);
  const changed = dayField(paper.update_date) ?? dayField(paper.updated);
  return {
    entry: {
      title,
      paragraphs: paragraphsOf(abstract),
      ...recordAuthors(paper),
      ...(date !== undefined && { date }),
      ...(comments !== undefined && { comments }),
      ...(identifiers !== undefined && { identifiers }),
      ...(links.length > 0 && { links }),
    },
    ...(listed !== undefined && { listed }),
    ...(changed !== undefined && { changed }),
  };
}

/** arXiv's snapshot has the names as printed and in parts: the printed ones, if they were told apart rightly. */
function recordAuthors(paper: JsonObject) {
  const printed = authorsOf(paper.authors);
  const parsed = authorsOf(paper.authors_parsed);
  const isParted = parsed.authorCount === undefined || parsed.authorCount === printed.authorCount;
  return isParted ? printed : parsed;
}

/** The day of the first version. */
function submissionDay(paper: JsonObject): string | undefined {
  const [first] = Array.isArray(paper.versions) ? paper.versions : [];
  return (
    dayField(asObject(first)?.created) ??
    dayField(paper.publishedAt) ??
    dayField(paper.published) ??
    dayField(paper.created) ??
    dayField(paper.date)
  );
}

/** Repository, project page, and what arXiv's comments link. */
function linksOf(paper: JsonObject): NonNullable<Entry['links']> {
  const comments = textField(paper, 'comments', 'comment')?.slice(0, 5000) ?? '';
  return [
    ...linkField(paper.githubRepo, 'code'),
    ...linkField(paper.projectPage, 'project'),
    ...findLinks(comments).flatMap(({ url, kind }) => linkField(url, kind)),
  ];
}
