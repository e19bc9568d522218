import { join } from 'node:path';
import { FileFailure } from '../files/fileFailure.ts';
import { type AnnotationThread, startThreads } from './annotate/annotationThreads.ts';
import { type Diagnostic, hasErrors } from './diagnostic.ts';
import type { FileComparison, ImportOptions, ImportReport } from './importTypes.ts';
import { openDraftStore } from './library/draftStore.ts';
import { gatherDigests } from './library/gatherDigests.ts';
import { type ImportMeans, planLibrary } from './library/planLibrary.ts';
import { type ReadDigest, readDigests } from './library/readDigests.ts';
import { threadsAhead } from './library/threadsAhead.ts';
import { openWorkspace } from './library/workspace.ts';
import { cutAtLineFeeds } from './read/decodeLines.ts';
import { unreadableFile } from './read/openingError.ts';
import { type SourceBytes, SourceFailure } from './read/sourceBytes.ts';
import { type FileChange, findChanges, readIfThere } from './write/fileChanges.ts';
import { isInterrupted } from './write/journal.ts';

/**
 * Imports digests: reads, parses and restores them, finds their papers again or names them, and
 * writes what changed. Nothing is written where anything is wrong with any of them.
 *
 * @param options the content folder and the digests
 * @returns a report; where it holds an error, the library is as it was
 */
export async function importDigests(options: ImportOptions): Promise<ImportReport> {
  const report: ImportReport = {
    digests: [],
    counts: { new: 0, updated: 0, unchanged: 0, merged: 0, kept: 0 },
    pages: [],
    papers: 0,
    written: [],
    diagnostics: [],
  };
  const drafts = openDraftStore();
  let threads: AnnotationThread[] = [];
  try {
    const gathered = await gatherDigests(options.digests, drafts);
    const bytes = gathered.reduce((sum, { length }) => sum + length, 0);
    threads = startThreads(threadsAhead(options, bytes));
    const digests = readDigests(gathered, report.diagnostics);
    if (hasErrors(report.diagnostics)) return report;
    const means = { drafts, threads };
    if (options.dryRun === true) await compareOnly(options, digests, means, report);
    else await importInto(options, digests, means, report);
  } catch (cause) {
    if (cause instanceof SourceFailure) report.diagnostics.push(cause.diagnostic);
    else if (cause instanceof FileFailure) report.diagnostics.push(unreadableFile(cause));
    else throw cause;
  } finally {
    drafts.close();
    await Promise.all(threads.map((thread) => thread.end()));
  }
  return report;
}

async function compareOnly(
  options: ImportOptions,
  digests: readonly ReadDigest[],
  means: ImportMeans,
  report: ImportReport,
): Promise<void> {
  const { contentDirectory, onComparison } = options;
  if (isInterrupted(contentDirectory)) report.diagnostics.push(toBeCompleted(contentDirectory));
  const plan = await planLibrary(options, digests, means, report);
  if (plan === undefined) return;
  report.filesCompared = 0;
  for (const change of findChanges(contentDirectory, plan.files())) {
    report.filesCompared += 1;
    onComparison?.(compare(contentDirectory, change));
  }
}

async function importInto(
  options: ImportOptions,
  digests: readonly ReadDigest[],
  means: ImportMeans,
  report: ImportReport,
): Promise<void> {
  const { workspace, error } = await openWorkspace(options.contentDirectory);
  if (error !== undefined) {
    report.diagnostics.push(error);
    return;
  }
  try {
    report.diagnostics.push(...workspace.diagnostics);
    const plan = await planLibrary(options, digests, means, report, workspace.refresh);
    if (plan === undefined) return;
    const { written, diagnostics } = await workspace.write(plan.files());
    report.written = written;
    report.diagnostics.push(...diagnostics);
    if (!hasErrors(diagnostics)) plan.memory.save();
  } finally {
    workspace.close();
  }
}

function compare(contentDirectory: string, { path, content }: FileChange): FileComparison {
  if (typeof content === 'object') return { path, lines: countLines(content) };
  const before = readIfThere(join(contentDirectory, path))?.toString('utf8');
  return {
    path,
    ...(before !== undefined && { before }),
    ...(content !== undefined && { after: content }),
  };
}

function countLines(bytes: SourceBytes): number {
  let count = 0;
  for (const line of cutAtLineFeeds(bytes)) if (line.length > 0) count += 1;
  return count;
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
