import type { DigestId, TopicId } from '../schema/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PageOutcome, PagePlan } from './library/planPage.ts';
import type { Classification } from './topics/classify.ts';

/** A digest to import: a file, or bytes that came another way. */
export type DigestInput = { path: string } | DigestBytes;

/** A digest that came another way than as a file. */
export interface DigestBytes {
  /** All of it, or a stream that is taken once. */
  bytes: Uint8Array | AsyncIterable<Uint8Array>;
  /** What it is called in messages. */
  name: string;
  /** Its day as `YYYY-MM-DD`, where it was asked for by its day. */
  date?: string;
  /** The address that it came from. */
  origin?: string;
}

export interface ImportOptions {
  /** The content folder. */
  contentDirectory: string;
  digests: readonly DigestInput[];
  /** The date of the digests as `YYYY-MM-DD`, where the curator knows better than their text. */
  date?: string;
  /** Whether pages that a curator edited are written anew. */
  force?: boolean;
  /** Whether to find out what would be written, and write nothing. */
  dryRun?: boolean;
  /** Where it is kept which entries the pages hold already; if left out, all are restored again. */
  memoryFile?: string;
  /** Hears how many papers are done. */
  onProgress?: (done: number, total: number) => void;
  /** Hears, once all is planned, which topics each paper has and what the terms say of it. */
  onTopics?: (paper: ImportedTopics) => void;
  /** Hears, in a dry run, what would become of each file. */
  onComparison?: (comparison: FileComparison) => void;
}

/** The topics of an imported paper. */
export interface ImportedTopics {
  /** Where its page lies below the content folder. */
  path: string;
  /** The topics on the page. */
  topics: TopicId[];
  /** Whether a curator edited the page, so that its topics stay as they are. */
  isKept: boolean;
  /** What the classifier says of the digest's text. */
  classification: Classification;
}

/** What became of a paper's page. */
export type ImportedPage = Pick<PagePlan, 'slug' | 'path' | 'formerPath' | 'title' | 'outcome'>;

/** A file as it was and as it shall be; either is left out where there is none. */
export interface FileComparison {
  /** The path below the content folder. */
  path: string;
  before?: string;
  after?: string;
  /** Of a digest, which is as it was given, how many lines it has; its text is left out. */
  lines?: number;
}

/** What an import did. */
export interface ImportReport {
  digests: { id: DigestId; file: string; papers: number }[];
  /** Papers by what became of their pages. */
  counts: Record<PageOutcome, number>;
  /** The papers of these digests. */
  pages: ImportedPage[];
  /** All papers of the library, those of earlier digests included. */
  papers: number;
  /** Paths below the content folder that were written, in order. */
  written: string[];
  /** How many files a dry run would have changed; left out where the import was no dry run. */
  filesCompared?: number;
  diagnostics: Diagnostic[];
}
