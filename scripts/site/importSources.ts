import { join, relative } from 'node:path';
import { hasErrors } from '../../src/digest/diagnostic.ts';
import { importDigests } from '../../src/digest/importDigests.ts';
import type { ImportReport } from '../../src/digest/importTypes.ts';
import { listDigestFiles } from '../../src/digest/library/digestSources.ts';
import { countOf } from '../../src/text/countOf.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { printFinding } from '../commandLine/printFinding.ts';
import type { Progress } from '../commandLine/progress.ts';
import { duration } from '../commandLine/words.ts';
import { memoryOf } from '../importing/memoryOf.ts';

/**
 * Imports the digests that lie in the content folder; what has not changed is not touched.
 *
 * @param contentDirectory the folder `content`
 * @param progress hears of papers done, warnings and the result
 * @returns what the import did
 * @throws CommandFailure where there is no digest or one is wrong
 */
export async function importSources(
  contentDirectory: string,
  progress: Progress,
): Promise<ImportReport> {
  const started = performance.now();
  const digests = listDigestFiles(contentDirectory).map((file) => relative('.', file));
  if (digests.length === 0) {
    throw new CommandFailure(
      `${join(contentDirectory, 'digests')} holds no digest. Import one first: npm run import -- path/to/digest.txt`,
    );
  }
  const report = await importDigests({
    contentDirectory,
    digests: digests.map((path) => ({ path })),
    ...memoryOf(contentDirectory),
    onProgress: (done, total) => progress.show(`Importing ${done} of ${countOf(total, 'paper')}`),
  });
  const { counts, diagnostics } = report;
  for (const finding of diagnostics) progress.report(printFinding(finding, process.stdout));
  if (hasErrors(diagnostics)) {
    throw new CommandFailure('Nothing was imported; mend the files named above and start again.');
  }
  const outcomes = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`);
  const took = duration(performance.now() - started);
  progress.report(
    `Imported ${countOf(digests.length, 'digest')} in ${took}: ${outcomes.join(', ')}.`,
  );
  return report;
}
