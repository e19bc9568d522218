import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Appearance, DigestId, Slug, TopicId } from '../schema/index.ts';
import { annotatePaper } from './annotate/annotatePaper.ts';
import { type Diagnostic, hasErrors } from './diagnostic.ts';
import { printPermalinks } from './identify/permalinks.ts';
import { settleDigestDate } from './library/digestDate.ts';
import { openDigestSources, printDigest } from './library/digestSources.ts';
import { openLibrary, PERMALINKS_FILE } from './library/openLibrary.ts';
import { type PageOutcome, type PagePlan, planPages } from './library/planPages.ts';
import { openWorkspace } from './library/workspace.ts';
import type { ParsedDigest } from './parse/parseDigest.ts';
import { decodeSource } from './read/decodeSource.ts';
import { readSource } from './read/readSource.ts';
import { recognizeSource } from './sources/recognizeSource.ts';
import type { SourceExtension } from './sources/sourceFormat.ts';
import { type Classification, type Classifier, createClassifier } from './topics/classify.ts';
import { readTopics } from './topics/readTopics.ts';
import { isInterrupted } from './write/applyChanges.ts';
import { findChanges, readIfThere, type WantedFile } from './write/fileChanges.ts';

/** A digest to import: a file, or bytes that came another way. */
export type DigestInput = { path: string } | DigestBytes;

/** A digest that came another way than as a file. */
export interface DigestBytes {
  bytes: Uint8Array;
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
  /** Hears how many papers are done. */
  onProgress?: (done: number, total: number) => void;
  /** Hears, once all is planned, which topics each paper has and what the terms say of it. */
  onTopics?: (paper: ImportedTopics) => void;
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
  /** What a dry run would have written; left out where the import was no dry run. */
  comparisons?: FileComparison[];
  diagnostics: Diagnostic[];
}

interface ReadDigest {
  file: string;
  /** Where it lies, if on the disk. */
  path: string | undefined;
  bytes: Uint8Array;
  /** The ending under which the source is kept. */
  extension: SourceExtension;
  /** The day that it was asked for by, and where it came from. */
  asked: Pick<DigestBytes, 'date' | 'origin'>;
  digest: ParsedDigest;
}

interface DatedDigest extends ReadDigest {
  id: DigestId;
  date: string;
}

/**
 * Imports digests: reads, parses and restores them, finds their papers again or names them, and
 * writes what changed. Nothing is written where anything is wrong with any of them.
 *
 * @param options the content folder and the digests
 * @returns a report; where it holds an error, the library is as it was
 */
export async function importDigests(options: ImportOptions): Promise<ImportReport> {
  const { contentDirectory, dryRun = false } = options;
  const report: ImportReport = {
    digests: [],
    counts: { new: 0, updated: 0, unchanged: 0, merged: 0, kept: 0 },
    pages: [],
    papers: 0,
    written: [],
    diagnostics: [],
  };
  const digests = readDigests(options, report.diagnostics);
  if (hasErrors(report.diagnostics)) return report;
  if (dryRun) {
    if (isInterrupted(contentDirectory)) report.diagnostics.push(toBeCompleted(contentDirectory));
    const wanted = await planLibrary(options, digests, report);
    if (!hasErrors(report.diagnostics)) report.comparisons = compare(contentDirectory, wanted);
    return report;
  }
  const { workspace, error } = await openWorkspace(contentDirectory);
  if (error !== undefined) {
    report.diagnostics.push(error);
    return report;
  }
  try {
    report.diagnostics.push(...workspace.diagnostics);
    const wanted = await planLibrary(options, digests, report, workspace.refresh);
    if (hasErrors(report.diagnostics)) return report;
    const { written, diagnostics } = workspace.write(wanted);
    report.written = written;
    report.diagnostics.push(...diagnostics);
  } finally {
    workspace.close();
  }
  return report;
}

/** Works out what the files of the library shall be; enters findings and pages into the report. */
async function planLibrary(
  options: ImportOptions,
  inputs: readonly ReadDigest[],
  report: ImportReport,
  onPaper: () => void = () => {},
): Promise<WantedFile[]> {
  const { contentDirectory, onProgress, onTopics, force = false } = options;
  const digests = dateDigests(options, inputs, report.diagnostics);
  const library = openLibrary(contentDirectory);
  const classifier = await openClassifier(contentDirectory, report.diagnostics);
  if (classifier === undefined || hasErrors(report.diagnostics)) return [];
  const classifications = new Map<Slug, Classification>();
  const total = digests.reduce((sum, { digest }) => sum + digest.entries.length, 0);
  let done = 0;
  const enter: Parameters<typeof planPages>[1] = (plan) => {
    for (const { id, date, file, digest } of digests) {
      for (const entry of digest.entries) {
        const appearance: Appearance = { id, lines: entry.lines };
        const paper = annotatePaper(entry, date, classifier.classify);
        const slug = plan(paper, appearance, file);
        if (onTopics !== undefined) classifications.set(slug, paper.classification);
        done += 1;
        onProgress?.(done, total);
        onPaper();
      }
    }
  };
  const plans = planPages(library, enter, force);
  report.diagnostics.push(...library.diagnostics, ...plans.diagnostics);
  report.papers = [...library.register.papers.keys()].filter(
    (slug) => !library.moved.has(slug),
  ).length;
  if (hasErrors(report.diagnostics)) return [];

  report.digests = digests.map(({ id, file, digest }) => ({
    id,
    file,
    papers: digest.entries.length,
  }));
  for (const { slug, path, formerPath, title, topics, outcome } of plans.pages) {
    report.counts[outcome] += 1;
    report.pages.push({ slug, path, ...(formerPath && { formerPath }), title, outcome });
    const classification = classifications.get(slug);
    if (classification) onTopics?.({ path, topics, isKept: outcome === 'kept', classification });
  }
  return [
    ...digests.flatMap((digest) => digestFiles(contentDirectory, digest)),
    ...plans.pages.flatMap(pageFiles),
    { path: PERMALINKS_FILE, content: printPermalinks(library.register.papers.values()) },
  ];
}

/** The date beside a digest is written once; from then on it is the curator's. */
function digestFiles(
  contentDirectory: string,
  { id, extension, date, bytes, asked, digest }: DatedDigest,
): WantedFile[] {
  const text: WantedFile = { path: `digests/${id}.${extension}`, content: bytes };
  const path = `digests/${id}.yaml`;
  if (existsSync(join(contentDirectory, path))) return [text];
  const { title } = digest;
  const known = {
    ...(title !== undefined && { title }),
    ...(asked.origin !== undefined && { origin: asked.origin }),
  };
  return [text, { path, content: printDigest({ date, ...known }) }];
}

function pageFiles({ path, formerPath, storedText, text }: PagePlan): WantedFile[] {
  if (text === undefined) return [];
  if (formerPath === undefined) {
    return [{ path, content: text, ...(storedText !== undefined && { basedOn: storedText }) }];
  }
  return [{ path, content: text }, { path: formerPath }];
}

function compare(contentDirectory: string, wanted: readonly WantedFile[]): FileComparison[] {
  return findChanges(contentDirectory, wanted).changes.map(({ path, content }) => {
    const before = readIfThere(join(contentDirectory, path))?.toString('utf8');
    return {
      path,
      ...(before !== undefined && { before }),
      ...(content !== undefined && { after: Buffer.from(content as string).toString('utf8') }),
    };
  });
}

function toBeCompleted(contentDirectory: string): Diagnostic {
  return {
    code: 'import-interrupted',
    severity: 'warning',
    file: contentDirectory,
    message: 'an earlier import was interrupted; the next one completes it before its own work',
    remedy: 'Run any import without --dry-run, then look again',
  };
}

async function openClassifier(
  contentDirectory: string,
  diagnostics: Diagnostic[],
): Promise<Classifier | undefined> {
  const directory = join(contentDirectory, 'topics');
  try {
    return createClassifier(await readTopics(directory));
  } catch (cause) {
    diagnostics.push({
      code: 'topic-invalid',
      severity: 'error',
      file: directory,
      message: (cause as Error).message,
      remedy: 'Mend the topic and run the import again',
    });
    return undefined;
  }
}

/** Reads and parses all digests; those with errors are left out. */
function readDigests(options: ImportOptions, diagnostics: Diagnostic[]): ReadDigest[] {
  const digests: ReadDigest[] = [];
  for (const input of options.digests) {
    const read =
      'path' in input
        ? readSource(input.path)
        : { ...decodeSource(input.bytes, input.name), bytes: input.bytes };
    if (read.error !== undefined) {
      diagnostics.push(read.error);
      continue;
    }
    const { extension, read: parse } = recognizeSource(read.source);
    const digest = parse(read.source);
    diagnostics.push(...digest.diagnostics);
    if (hasErrors(digest.diagnostics)) continue;
    const path = 'path' in input ? input.path : undefined;
    const asked = 'path' in input ? {} : input;
    digests.push({ file: read.source.file, path, bytes: read.bytes, extension, asked, digest });
  }
  return digests;
}

/** Dates and names all digests, oldest first, so that slugs do not depend on their order. */
function dateDigests(
  { contentDirectory, date: givenDate }: ImportOptions,
  inputs: readonly ReadDigest[],
  diagnostics: Diagnostic[],
): DatedDigest[] {
  const sources = openDigestSources(contentDirectory);
  const digests = new Map<DigestId, DatedDigest>();
  for (const input of inputs) {
    const kept = input.path === undefined ? undefined : sources.keptFile(input.path);
    const given = givenDate ?? (kept && sources.dateOf(kept.id));
    const dated =
      input.asked.date === undefined
        ? settleDigestDate(input.digest, { file: input.file, given })
        : { date: input.asked.date, diagnostics: [] };
    diagnostics.push(...dated.diagnostics);
    if (dated.date === undefined) continue;
    const source = kept ?? sources.identify(dated.date, input.bytes, input.extension);
    digests.set(source.id, { ...input, ...source, date: dated.date });
  }
  return [...digests.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
