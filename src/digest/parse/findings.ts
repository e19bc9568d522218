import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { Source } from '../read/decodeSource.ts';

/** A line may have a hundred million characters; a finding keeps its beginning. */
const LONGEST_EXCERPT = 500;

type Words = Pick<Diagnostic, 'message' | 'remedy'>;

/** Collects what is found in one source, each finding with the number of the line it is about. */
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
 * @param file the source they are about, by its name for messages
 */
export function findingsFor(file: string): Findings {
  const diagnostics: Diagnostic[] = [];
  const add =
    (severity: Diagnostic['severity']) =>
    (code: DiagnosticCode, line: number, { message, remedy }: Words) => {
      diagnostics.push({ code, severity, file, line, message, remedy });
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

/** For a source that is read a second time: what there is to find is known. */
export const NO_FINDINGS: Findings = {
  diagnostics: [],
  error: () => {},
  warning: () => {},
  reset: () => {},
};

/**
 * Shows in findings the lines that they are about, which are read again for it.
 *
 * @param diagnostics the findings, each with a line; they are completed
 * @param source the source they are about
 */
export function quoteLines(diagnostics: readonly Diagnostic[], { lines }: Source): void {
  const about = Map.groupBy(diagnostics, ({ line }) => line);
  let number = 0;
  for (const diagnostic of diagnostics) diagnostic.excerpt = '';
  if (about.size === 0) return;
  for (const line of lines) {
    number += 1;
    for (const diagnostic of about.get(number) ?? []) {
      diagnostic.excerpt = line.slice(0, LONGEST_EXCERPT);
    }
  }
}
