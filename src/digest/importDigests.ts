import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Appearance, DigestId, Slug, TopicId } from '../schema/index.ts';
import { annotatePaper } from './annotate/annotatePaper.ts';
import { type Diagnostic, hasErrors } from './diagnostic.ts';
import { printPermalinks } from './identify/permalinks.ts';
import { settleDigestDate } from './library/digestDate.ts';
import { openDigestSources, printDigest } from './library/digestSources.ts';
import { openLibrary, PERMALINKS_FILE } from './library/openLibrary.ts';
import { type PagePlan, planPages } from './library/planPages.ts';
import { type ParsedDigest, parseDigest } from './parse/parseDigest.ts';
import { decodeSource } from './read/decodeSource.ts';
import { readSource } from './read/readSource.ts';
import { type Classification, type Classifier, createClassifier } from './topics/classify.ts';
import { readTopics } from './topics/readTopics.ts';
import { type FileWriter, openFileWriter } from './write/files.ts';

/** A digest to import: a file, or bytes that came another way. */
export type DigestInput = { path: string } | { bytes: Uint8Array; name: string };

export interface ImportOptions {
  /** The content folder. */
  contentDirectory: string;
  digests: readonly DigestInput[];
  /** The date of the digests as `YYYY-MM-DD`, where the curator knows better than their text. */
  date?: string;
  /** Hears how many papers are done. */
  onProgress?: (done: number, total: number) => void;
  /** Hears, once all is written, which topics each paper has and what the terms say of it. */
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

/** What an import did. */
export interface ImportReport {
  digests: { id: DigestId; file: string; papers: number }[];
  /** Papers by what became of their pages. */
  counts: Record<PagePlan['outcome'], number>;
  /** All papers of the library, those of earlier digests included. */
  papers: number;
  /** Paths below the content folder that were written, in order. */
  written: string[];
  diagnostics: Diagnostic[];
}

interface DatedDigest {
  id: DigestId;
  date: string;
  file: string;
  bytes: Uint8Array;
  digest: ParsedDigest;
}

/**
 * Imports digests: reads, parses and restores them, finds their papers again or names them, and
 * writes what changed. Nothing is written where anything is wrong with any of them.
 *
 * @param options the content folder and the digests
 * @returns a report; where it holds an error, the library is as it was
 */
export async function importDigests(options: ImportOptions): Promise<ImportReport> {
  const { contentDirectory, onProgress, onTopics } = options;
  const report: ImportReport = {
    digests: [],
    counts: { new: 0, updated: 0, unchanged: 0, kept: 0 },
    papers: 0,
    written: [],
    diagnostics: [],
  };
  const digests = readDigests(options, report.diagnostics);
  if (hasErrors(report.diagnostics)) return report;

  const library = openLibrary(contentDirectory);
  const classifier = await openClassifier(contentDirectory, report.diagnostics);
  if (classifier === undefined) return report;
  const classifications = new Map<Slug, Classification>();
  const total = digests.reduce((sum, { digest }) => sum + digest.entries.length, 0);
  let done = 0;
  const plans = planPages(library, (plan) => {
    for (const { id, date, file, digest } of digests) {
      for (const entry of digest.entries) {
        const appearance: Appearance = { id, lines: entry.lines };
        const paper = annotatePaper(entry, date, classifier.classify);
        const slug = plan(paper, appearance, file);
        if (onTopics !== undefined) classifications.set(slug, paper.classification);
        done += 1;
        onProgress?.(done, total);
      }
    }
  });
  report.diagnostics.push(...library.diagnostics, ...plans.diagnostics);
  report.papers = library.register.papers.size;
  if (hasErrors(report.diagnostics)) return report;

  for (const { outcome } of plans.pages) report.counts[outcome] += 1;
  report.digests = digests.map(({ id, file, digest }) => ({
    id,
    file,
    papers: digest.entries.length,
  }));
  writeLibrary(contentDirectory, report, (writer, write) => {
    for (const digest of digests) writeDigest(contentDirectory, digest, write);
    for (const page of plans.pages) {
      if (page.text !== undefined) write(page.path, page.text);
      if (page.formerPath !== undefined) writer.remove(page.formerPath);
    }
    write(PERMALINKS_FILE, printPermalinks(library.register.papers.values()));
  });
  for (const { slug, path, topics, outcome } of plans.pages) {
    const classification = classifications.get(slug);
    if (classification) onTopics?.({ path, topics, isKept: outcome === 'kept', classification });
  }
  return report;
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

/** Reads, parses and dates all digests, oldest first, so that slugs do not depend on their order. */
function readDigests(options: ImportOptions, diagnostics: Diagnostic[]): DatedDigest[] {
  const sources = openDigestSources(options.contentDirectory);
  const digests: DatedDigest[] = [];
  for (const input of options.digests) {
    const file = 'path' in input ? input.path : input.name;
    const read =
      'path' in input
        ? readSource(input.path)
        : { ...decodeSource(input.bytes, input.name), bytes: input.bytes };
    if (read.error !== undefined) {
      diagnostics.push(read.error);
      continue;
    }
    const digest = parseDigest(read.source);
    diagnostics.push(...digest.diagnostics);
    if (hasErrors(digest.diagnostics)) continue;
    const kept = 'path' in input ? sources.idOfFile(input.path) : undefined;
    const given = options.date ?? (kept && sources.dateOf(kept));
    const dated = settleDigestDate(digest, { file, given });
    diagnostics.push(...dated.diagnostics);
    if (dated.date === undefined) continue;
    const id = kept ?? sources.identify(dated.date, read.bytes);
    digests.push({ id, date: dated.date, file, bytes: read.bytes, digest });
  }
  const distinct = new Map(digests.map((digest) => [digest.id, digest]));
  return [...distinct.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function writeDigest(
  contentDirectory: string,
  { id, date, bytes, digest }: DatedDigest,
  write: FileWriter['write'],
): void {
  write(`digests/${id}.txt`, bytes);
  const path = `digests/${id}.yaml`;
  if (existsSync(join(contentDirectory, path))) return;
  write(path, printDigest({ date, ...(digest.title !== undefined && { title: digest.title }) }));
}

/** Runs the writes; a full disk or a closed folder becomes an error of the report. */
function writeLibrary(
  contentDirectory: string,
  report: ImportReport,
  run: (writer: FileWriter, write: FileWriter['write']) => void,
): void {
  const writer = openFileWriter(contentDirectory);
  try {
    run(writer, (path, content) => {
      const changed = writer.write(path, content);
      if (changed) report.written.push(path);
      return changed;
    });
  } catch (cause) {
    const { code, path } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    report.diagnostics.push({
      code: 'folder-unwritable',
      severity: 'error',
      file: path ?? contentDirectory,
      message: `this cannot be written (${code})`,
      remedy: 'Make room or give yourself permission, then run the same import again',
    });
  } finally {
    writer.close();
  }
}
