import type { Site } from '../../schema/index.ts';
import { citePaper } from '../citations/citePaper.ts';
import { CITATION_FORMATS } from '../citations/index.ts';
import type { SiteContext } from '../context.ts';
import type { LibraryPaper } from '../library.ts';
import { ARRAY_FRAME, type FileFrame } from '../pieces/fileFrame.ts';
import { CSV_HEADER, csvLine } from './csv.ts';
import { paperRecord, plainTextOf } from './paperRecord.ts';

/** Prints what a file says of a paper; it depends on the paper's own file and the settings alone. */
export type PrintPiece = (context: SiteContext, paper: LibraryPaper) => string;

/** A way to write papers as a file for machines. */
export interface PapersFormat {
  /** The ending of its files, `papers.<extension>`. */
  extension: string;
  label: string;
  mediaType: string;
  /** What stands around and between the papers. */
  frame: FileFrame;
  print: PrintPiece;
}

/** All that is known of a paper, on one line. */
const printRecord: PrintPiece = (context, paper) => JSON.stringify(paperRecord(context, paper));

/** The whole library: one record a line, to be read one by one. */
const LIBRARY_FORMATS: readonly PapersFormat[] = [
  {
    extension: 'jsonl',
    label: 'JSON Lines',
    mediaType: 'application/jsonl',
    // Each line ends with a line feed (jsonlines.org).
    frame: { opening: '', between: '\n', closing: '\n', empty: '' },
    print: printRecord,
  },
  {
    extension: 'csv',
    label: 'CSV',
    mediaType: 'text/csv',
    frame: { opening: CSV_HEADER, between: '', closing: '', empty: CSV_HEADER },
    print: csvLine,
  },
];

/** The papers of a topic or a digest: records and citations. */
const COLLECTION_FORMATS: readonly PapersFormat[] = [
  {
    extension: 'json',
    label: 'JSON',
    mediaType: 'application/json',
    frame: ARRAY_FRAME,
    print: printRecord,
  },
  ...CITATION_FORMATS.map(
    ({ printOne, ...format }): PapersFormat => ({
      ...format,
      print: (context, paper) =>
        printOne({ ...citePaper(context, paper), abstract: plainTextOf(paper) }),
    }),
  ),
];

const isWanted =
  ({ dataFiles }: Pick<Site, 'dataFiles'>) =>
  ({ extension }: PapersFormat): boolean =>
    dataFiles.some((file) => file === extension);

/**
 * Lists the formats in which a site has the whole library.
 *
 * @param site its settings
 */
export const libraryFormats = (site: Pick<Site, 'dataFiles'>): PapersFormat[] =>
  LIBRARY_FORMATS.filter(isWanted(site));

/**
 * Lists the formats in which a site has the papers of each topic and digest.
 *
 * @param site its settings
 */
export const collectionFormats = (site: Pick<Site, 'dataFiles'>): PapersFormat[] =>
  COLLECTION_FORMATS.filter(isWanted(site));
