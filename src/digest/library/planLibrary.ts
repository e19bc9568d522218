import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileFailure } from '../../files/fileFailure.ts';
import { hashOf } from '../../files/fingerprint.ts';
import { readTextIfThere } from '../../files/textFile.ts';
import type { Appearance, Slug } from '../../schema/index.ts';
import { PERMALINKS_FILE, printPermalinks } from '../../stored/permalinks.ts';
import { annotateEntries } from '../annotate/annotateEntries.ts';
import type { AnnotationThread } from '../annotate/annotationThreads.ts';
import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import type { ImportOptions, ImportReport } from '../importTypes.ts';
import type { Entry } from '../parse/entry.ts';
import { unreadableFile } from '../read/openingError.ts';
import { unchangedBytes } from '../read/sourceBytes.ts';
import type { Classification } from '../topics/classify.ts';
import { readTopics } from '../topics/readTopics.ts';
import type { TopicEntry } from '../topics/topicEntry.ts';
import type { WantedFile } from '../write/fileChanges.ts';
import { printDigest, redateDigest } from './digestSources.ts';
import type { Draft, DraftStore } from './draftStore.ts';
import { entryKey, type ImportMemory, NO_MEMORY, openImportMemory } from './importMemory.ts';
import { type Library, openLibrary } from './openLibrary.ts';
import type { PagePlan } from './planPage.ts';
import { openPlanner, type PagePlanner } from './planPages.ts';
import { type DatedDigest, dateDigests, entriesOf, type ReadDigest } from './readDigests.ts';

/** What an import is about to write. */
export interface LibraryPlan {
  /** What the files of the library shall be; enters each page into the report. To be gone through once. */
  files(): Generator<WantedFile, void>;
  memory: ImportMemory;
}

/** What an import works with; whoever opened it closes it. */
export interface ImportMeans {
  /** Where texts wait that are not needed at the moment. */
  drafts: DraftStore;
  /** Threads that annotate, where it is known already that they will be needed. */
  threads: readonly AnnotationThread[];
}

/** Works out what the files of the library shall be; nothing where an error, now in the report, forbids it. */
export async function planLibrary(
  options: ImportOptions,
  inputs: readonly ReadDigest[],
  { drafts, threads }: ImportMeans,
  report: ImportReport,
  onPaper: () => void = () => {},
): Promise<LibraryPlan | undefined> {
  const { contentDirectory, memoryFile, onProgress, onTopics, force = false } = options;
  const digests = dateDigests(options, inputs, report.diagnostics);
  const library = openLibrary(contentDirectory);
  const topics = openTopics(contentDirectory, report.diagnostics);
  if (topics === undefined || hasErrors(report.diagnostics)) return undefined;
  report.digests = digests.map(({ id, file, says }) => ({ id, file, papers: says.papers }));
  const count = report.digests.reduce((sum, { papers }) => sum + papers, 0);
  const memory =
    memoryFile === undefined || onTopics !== undefined
      ? NO_MEMORY
      : openImportMemory(memoryFile, contentDirectory);
  const planner = openPlanner(library, drafts, force);
  const classifications = new Map<Slug, Draft>();
  let done = 0;
  const finish = () => {
    done += 1;
    onProgress?.(done, count);
    onPaper();
  };
  const tasks = unknownEntries(digests, library, memory, planner, finish);
  const annotation = { topics, withEvidence: onTopics !== undefined, threads };
  for await (const { task, paper } of annotateEntries(tasks, annotation)) {
    const { digest, entry, key } = task;
    const appearance: Appearance = { id: digest.id, lines: entry.lines };
    const slug = planner.plan(paper, appearance, digest.file, key);
    if (onTopics !== undefined) {
      const text = JSON.stringify(paper.classification);
      classifications.set(slug, drafts.keep(Buffer.from(text)));
    }
    finish();
  }
  report.papers = [...library.register.papers.keys()].filter(
    (slug) => !library.moved.has(slug) && !library.withdrawn.has(slug),
  ).length;
  report.diagnostics.push(...library.diagnostics, ...planner.diagnostics.splice(0));
  for (const { id, file, says } of digests) {
    const repeated = planner.sharedDays.report(id, file, says.papers);
    if (repeated !== undefined) report.diagnostics.push(repeated);
  }
  if (hasErrors(report.diagnostics)) return undefined;

  function* files(): Generator<WantedFile, void> {
    for (const digest of digests) yield* digestFiles(contentDirectory, digest);
    for (const plan of planner.pages()) {
      const { slug, path, formerPath, title, hash, outcome } = plan;
      report.counts[outcome] += 1;
      report.pages.push({ slug, path, ...(formerPath && { formerPath }), title, outcome });
      if (outcome !== 'kept') {
        for (const key of plan.keys) memory.note(key, { slug, hash, title });
      }
      const draft = classifications.get(slug);
      if (draft !== undefined) {
        const classification: Classification = JSON.parse(drafts.read(draft).toString());
        onTopics?.({ path, topics: plan.topics, isKept: outcome === 'kept', classification });
      }
      yield* pageFiles(plan);
    }
    report.diagnostics.push(...planner.diagnostics.splice(0));
    yield { path: PERMALINKS_FILE, content: printPermalinks(library.register.papers.values()) };
  }
  return { files, memory };
}

/** An entry that is to be annotated. */
interface EntryTask {
  entry: Entry;
  /** The day of its digest. */
  date: string;
  digest: DatedDigest;
  /** The key under which it will be remembered. */
  key: string;
}

/** The entries that no page is known to hold; of the others the planner hears. */
function* unknownEntries(
  digests: readonly DatedDigest[],
  library: Library,
  memory: ImportMemory,
  planner: PagePlanner,
  onKnown: () => void,
): Generator<EntryTask, void> {
  for (const digest of digests) {
    const { id, date } = digest;
    for (const entry of entriesOf(digest)) {
      const key = entryKey(entry, id, date);
      const known = memory.recall(key);
      if (known === undefined || library.hashPage(known.slug) !== known.hash) {
        yield { entry, date, digest, key };
        continue;
      }
      planner.skip(known, id, key);
      onKnown();
    }
  }
}

/** The date beside a digest is written once; from then on it is the curator's, who may give another one. */
function digestFiles(
  contentDirectory: string,
  { id, extension, date, isDateGiven, file, bytes, fingerprint, asked, says }: DatedDigest,
): WantedFile[] {
  const content = unchangedBytes(bytes, fingerprint, file);
  const text = { path: `digests/${id}.${extension}`, content, hash: fingerprint };
  const path = `digests/${id}.yaml`;
  const stored = join(contentDirectory, path);
  if (existsSync(stored) && !isDateGiven) return [text];
  const before = readTextIfThere(stored);
  const redatedText = before === undefined ? undefined : redateDigest(before, date);
  if (before !== undefined && redatedText !== undefined) {
    return [text, { path, content: redatedText, basedOn: hashOf(before) }];
  }
  const { title } = says;
  const known = {
    ...(title !== undefined && { title }),
    ...(asked.origin !== undefined && { origin: asked.origin }),
  };
  return [text, { path, content: printDigest({ date, ...known }) }];
}

function pageFiles({ path, formerPath, storedHash, text, hash }: PagePlan): WantedFile[] {
  if (text === undefined) return [];
  if (formerPath === undefined) {
    const basedOn = storedHash !== undefined && { basedOn: storedHash };
    return [{ path, content: text, hash, ...basedOn }];
  }
  return [{ path, content: text, hash }, { path: formerPath }];
}

function openTopics(contentDirectory: string, diagnostics: Diagnostic[]): TopicEntry[] | undefined {
  const directory = join(contentDirectory, 'topics');
  try {
    return readTopics(directory);
  } catch (cause) {
    diagnostics.push(
      cause instanceof FileFailure
        ? unreadableFile(cause)
        : {
            code: 'topic-invalid',
            severity: 'error',
            file: directory,
            message: (cause as Error).message,
            remedy: 'Mend the topic and run the import again',
          },
    );
    return undefined;
  }
}
