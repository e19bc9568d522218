import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import { findConflict } from '../../src/digest/parse/conflicts.ts';
import { isSourceFile } from '../../src/digest/sources/sourceFormat.ts';
import { orFailure } from '../../src/files/fileFailure.ts';
import { checkYaml, digestIdSchema, digestSchema } from '../../src/schema/index.ts';
import { readOrReport } from './readOrReport.ts';

/**
 * Lists the digests of a library. Everything of a digest begins with its day: its text in whatever format, and
 * the file beside it.
 *
 * @param contentDirectory the content folder
 * @returns the names of the files of each digest, by its id, oldest first
 * @throws FileFailure where their folder is there and cannot be listed
 */
export function listDigests(contentDirectory: string): Map<string, string[]> {
  const folder = join(contentDirectory, 'digests');
  if (!existsSync(folder)) return new Map();
  const files = orFailure(folder, () => readdirSync(folder)).sort();
  const byId = Map.groupBy(files, (file) => file.slice(0, file.indexOf('.')));
  return new Map([...byId].filter(([id]) => digestIdSchema.safeParse(id).success).sort());
}

/**
 * Checks that a digest has one source, and a file beside it that dates it.
 *
 * @param contentDirectory the content folder
 * @param id the digest
 * @param files the names of its files
 */
export function checkDigest(
  contentDirectory: string,
  id: string,
  files: readonly string[],
): Diagnostic[] {
  const folder = join(contentDirectory, 'digests');
  return [
    ...checkDate(join(folder, `${id}.yaml`)),
    ...checkSources(folder, id, files.filter(isSourceFile)),
    ...files.filter(isSourceFile).flatMap((file) => checkMerge(join(folder, file))),
  ];
}

function checkDate(file: string): Diagnostic[] {
  const { text, unreadable } = readOrReport(file);
  if (unreadable !== undefined) return [unreadable];
  const found = { code: 'digest-invalid', severity: 'error', file } as const;
  if (text === undefined) {
    return [
      {
        ...found,
        message: 'this file, which dates the digest, is missing',
        remedy: 'Write “date: "YYYY-MM-DD"”, or run the import again',
      },
    ];
  }
  const { problems = [] } = checkYaml(text, digestSchema);
  // An import leaves what is there, for a curator may have written it.
  const remedy =
    'Write “date: "YYYY-MM-DD"”, or delete the file and run the import again, which writes it anew';
  return problems.map((problem) => ({ ...found, remedy, ...problem }));
}

/** Two branches may have imported two digests of one day; git then writes both into one file. */
function checkMerge(file: string): Diagnostic[] {
  const found = findConflict(readOrReport(file).text ?? '');
  return found === undefined
    ? []
    : [{ code: 'digest-unmerged', severity: 'error', file, ...found }];
}

function checkSources(folder: string, id: string, sources: readonly string[]): Diagnostic[] {
  const [first, ...others] = sources;
  if (first === undefined) {
    return [
      {
        code: 'digest-missing',
        severity: 'warning',
        file: join(folder, `${id}.yaml`),
        message:
          'the source of this digest is gone, so that no import brings its papers up to date',
        remedy: `Put digests/${id}.txt (or .html, .json, .jsonl, .xml) back`,
      },
    ];
  }
  return others.map((other) => ({
    code: 'digest-invalid',
    severity: 'error',
    file: join(folder, other),
    message: `this is a second source of the digest ${id}, beside ${first}; an import takes one of them`,
    remedy: 'Take it out of the folder; if it is another digest, import it from elsewhere',
  }));
}
