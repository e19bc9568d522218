import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { Source } from '../read/decodeSource.ts';

/** A line may have a hundred million characters; a finding keeps its beginning. */
const LONGEST_EXCERPT = 500;

type Words = Pick<Diagnostic, 'message' | 'remedy'>;

/** Collects what is found in one source, each finding with the line it is about. */
export interface Findings {
  diagnostics: Diagnostic[];
  error(code: DiagnosticCode, line: number, words: Words): void;
  warning(code: DiagnosticCode, line: number, words: Words): void;
  /** Forgets what was found, where a greater error makes it worthless. */
  reset(): void;
}

/**
 * Opens a collection of findings.
 *
 * @param source the source they are about
 */
export function findingsFor(source: Source): Findings {
  const diagnostics: Diagnostic[] = [];
  const add =
    (severity: Diagnostic['severity']) =>
    (code: DiagnosticCode, line: number, { message, remedy }: Words) => {
      const excerpt = (source.lines[line - 1] ?? '').slice(0, LONGEST_EXCERPT);
      diagnostics.push({ code, severity, file: source.file, line, message, remedy, excerpt });
    };
  return {
    diagnostics,
    error: add('error'),
    warning: add('warning'),
    reset: () => {
      diagnostics.length = 0;
    },
  };
}
