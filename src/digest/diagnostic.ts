/** What can be wrong with a digest or a stored page; each code means one thing and keeps its name. */
export type DiagnosticCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-binary'
  | 'file-encoding'
  | 'file-changed'
  | 'characters-unusable'
  | 'not-a-digest'
  | 'fetch-failed'
  | 'source-malformed'
  | 'record-unusable'
  | 'submission-unknown'
  | 'digest-truncated'
  | 'digests-joined'
  | 'digest-unmerged'
  | 'digest-date-unknown'
  | 'digest-date-conflict'
  | 'digest-year-inferred'
  | 'digest-date-inferred'
  | 'digest-redated'
  | 'digest-repeated'
  | 'line-unrecognized'
  | 'byline-missing'
  | 'byline-incomplete'
  | 'abstract-missing'
  | 'title-missing'
  | 'title-long'
  | 'date-invalid'
  | 'entry-repeated'
  | 'title-shared'
  | 'title-near'
  | 'content-unreadable'
  | 'page-invalid'
  | 'page-edited'
  | 'paper-withdrawn'
  | 'page-misplaced'
  | 'page-overwritten'
  | 'import-running'
  | 'import-interrupted'
  | 'topic-invalid'
  | 'topic-unknown'
  | 'digest-invalid'
  | 'digest-missing'
  | 'settings-invalid'
  | 'redirect-invalid'
  | 'permalink-lost'
  | 'permalink-unregistered'
  | 'permalinks-missing'
  | 'slug-repeated'
  | 'slug-differs'
  | 'text-invalid'
  | 'formula-invalid'
  | 'link-dead'
  | 'module-missing'
  | 'folder-unwritable';

/** A finding about one place of one file, said so that a curator can act on it. */
export interface Diagnostic {
  code: DiagnosticCode;
  /** An error stops the import before anything is written; a warning does not. */
  severity: 'error' | 'warning';
  /** The file as the curator named it. */
  file: string;
  /** The line, counted from 1; left out where the finding is about the whole file. */
  line?: number;
  /** What is the matter, as one sentence without a full stop. */
  message: string;
  /** What to do about it, as one sentence without a full stop. */
  remedy: string;
  /** The offending line as it stands in the file. */
  excerpt?: string;
}

/** Findings about the library, whatever digest is imported. */
const LIBRARY_CODES: ReadonlySet<DiagnosticCode> = new Set([
  'content-unreadable',
  'page-invalid',
  'topic-invalid',
  'topic-unknown',
  'digest-invalid',
  'digest-missing',
  'settings-invalid',
  'redirect-invalid',
  'permalink-lost',
  'permalink-unregistered',
  'permalinks-missing',
  'page-misplaced',
  'slug-repeated',
  'slug-differs',
  'text-invalid',
  'formula-invalid',
  'link-dead',
  'module-missing',
  'folder-unwritable',
  'import-running',
]);

const EXCERPT_LENGTH = 120;

/**
 * Prints a finding for people: place, message, remedy and the offending line.
 *
 * @param diagnostic the finding
 * @returns one or two lines, such as `DigestError: digest.txt:440: … (remedy)`, without a final line end
 */
export function printDiagnostic(diagnostic: Diagnostic): string {
  const { severity, file, line, message, remedy, excerpt, code } = diagnostic;
  const kind =
    severity === 'warning' ? 'Warning' : LIBRARY_CODES.has(code) ? 'LibraryError' : 'DigestError';
  const place = line === undefined ? file : `${file}:${line}`;
  const head = `${kind}: ${place}: ${message}. ${remedy}. [${code}]`;
  if (excerpt === undefined || excerpt.trim() === '') return head;
  // Control characters in a hostile file must not reach the terminal.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  const shown = excerpt.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').trim();
  const cut = shown.length > EXCERPT_LENGTH ? `${shown.slice(0, EXCERPT_LENGTH)}…` : shown;
  return `${head}\n    ${cut}`;
}

/**
 * Tells whether findings stop an import.
 *
 * @param diagnostics any findings
 * @returns true where at least one is an error
 */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
