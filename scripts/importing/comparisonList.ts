import type { FileComparison } from '../../src/digest/importTypes.ts';
import { countOf } from '../../src/text/countOf.ts';
import { printComparison } from './printComparison.ts';

/** So many files are shown; the rest is counted. */
const FILES_SHOWN = 60;

/** Shows what would become of files, one after the other. */
export interface ComparisonList {
  add(comparison: FileComparison): void;
  /** Tells how many files were not shown. */
  finish(): void;
}

/**
 * Begins a list.
 *
 * @param stream where it is written
 */
export function openComparisonList(stream: NodeJS.WriteStream): ComparisonList {
  let count = 0;
  return {
    add(comparison) {
      count += 1;
      if (count <= FILES_SHOWN) stream.write(`${printComparison(comparison, stream)}\n`);
    },
    finish() {
      const left = count - FILES_SHOWN;
      if (left > 0) stream.write(`… and ${countOf(left, 'more file')}\n`);
    },
  };
}
