import { styleText } from 'node:util';
import type { ImportReport } from '../../src/digest/importTypes.ts';
import { PAGE_OUTCOMES, type PageOutcome } from '../../src/digest/library/planPage.ts';
import { countOf } from '../../src/text/countOf.ts';

/** Of each outcome, as many pages are named; the JSON report names all. */
const PAGES_NAMED = 12;
const DIGESTS_NAMED = 3;

/** What each outcome is called; pages that stayed as they were are not named one by one. */
const HEADINGS: Readonly<Record<Exclude<PageOutcome, 'unchanged'>, string>> = {
  new: 'New',
  updated: 'Updated',
  merged: 'Merged (now named by one more digest)',
  kept: 'Edited by hand and kept (--force would overwrite)',
};

/**
 * Prints what an import did, or would do: the pages by what became of them, then one line of numbers.
 *
 * @param report the import's report, without errors
 * @param stream where it will be written, which decides whether there is color
 * @returns lines, without a final line end
 */
export function printReport(report: ImportReport, stream: NodeJS.WriteStream): string {
  // What a dry run has compared was shown as it went.
  const details = report.filesCompared === undefined ? listPages(report, stream) : [];
  return [...details, summarize(report)].join('\n');
}

function listPages({ pages }: ImportReport, stream: NodeJS.WriteStream): string[] {
  return PAGE_OUTCOMES.flatMap((outcome) => {
    if (outcome === 'unchanged') return [];
    const named = pages.filter((page) => page.outcome === outcome);
    if (named.length === 0) return [];
    const lines = named
      .slice(0, PAGES_NAMED)
      .map(({ path, formerPath }) =>
        formerPath === undefined ? `  ${path}` : `  ${path} (was ${formerPath})`,
      );
    if (named.length > PAGES_NAMED) lines.push(`  … and ${named.length - PAGES_NAMED} more`);
    return [`${styleText('bold', HEADINGS[outcome], { stream })}:`, ...lines];
  });
}

function summarize({ digests, counts, papers, diagnostics, filesCompared }: ImportReport): string {
  const parts = PAGE_OUTCOMES.map((outcome) =>
    outcome === 'kept' ? `${counts.kept} kept by hand` : `${counts[outcome]} ${outcome}`,
  );
  const entries = digests.reduce((sum, digest) => sum + digest.papers, 0);
  const names =
    digests.length > DIGESTS_NAMED
      ? [countOf(digests.length, 'digest')]
      : digests.map(({ id }) => id);
  const warnings = diagnostics.length === 0 ? '' : ` ${countOf(diagnostics.length, 'warning')}.`;
  const done = `${names.join(', ')} (${countOf(entries, 'paper')}): ${parts.join(', ')}.${warnings}`;
  return filesCompared === undefined
    ? `Imported ${done} The library has ${countOf(papers, 'paper')}.`
    : `Would import ${done} Nothing was written.`;
}
