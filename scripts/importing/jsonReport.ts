import type { Diagnostic } from '../../src/digest/diagnostic.ts';
import type { FileComparison, ImportReport } from '../../src/digest/importTypes.ts';

/** Prints a report as JSON; what a dry run compares goes first, so that it need not be held. */
export interface JsonReport {
  /** Prints what would become of a file. */
  add(comparison: FileComparison): void;
  /** Prints all the rest. */
  finish(report: Partial<ImportReport> & { diagnostics: readonly Diagnostic[] }): void;
}

/**
 * Begins a report as JSON.
 *
 * @param write takes one piece of text after the other
 */
export function openJsonReport(write: (text: string) => void): JsonReport {
  let compared = 0;
  return {
    add(comparison) {
      write(compared === 0 ? '{\n  "comparisons": [' : ',');
      write(`\n    ${JSON.stringify(comparison)}`);
      compared += 1;
    },
    finish(report) {
      const isCompared = report.filesCompared !== undefined;
      const rest = JSON.stringify(
        { ...(isCompared && compared === 0 && { comparisons: [] }), ...report },
        undefined,
        2,
      );
      write(compared === 0 ? `${rest}\n` : `\n  ],${rest.slice(1)}\n`);
    },
  };
}
