import { resolve } from 'node:path';
import { hasErrors } from '../src/digest/diagnostic.ts';
import { cacheFolder } from '../src/site/settings.ts';
import { countOf } from '../src/text/countOf.ts';
import { checkLibrary } from './checking/checkLibrary.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { printFinding } from './commandLine/printFinding.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { duration } from './commandLine/words.ts';
import { findFolders } from './site/folders.ts';

/** A library that is wrong altogether has thousands of findings; what is printed stays readable. */
const FINDINGS_AT_MOST = 200;

const COMMAND = {
  usage: 'npm run check -- [options]',
  summary:
    'Reads all of content/ and reports everything that is wrong with it, each with its remedy.',
  options: { json: { type: 'boolean', help: 'print the report as JSON, with every finding' } },
  notes: [
    'Checks settings, front matter, text (MDX), formulas, topics, digests, links inside the library,',
    'redirects, and that no published address is lost. Pages that have not changed since the last check',
    'are not read again.',
    '',
    'Exit codes: 0 all is well (there may be warnings), 1 something is wrong.',
  ],
} as const;

await runCommand(async () => {
  const { json } = parseOptions(COMMAND, process.argv.slice(2));
  const started = performance.now();
  const { projectDirectory, contentDirectory } = findFolders(undefined);
  const report = await checkLibrary({
    projectDirectory,
    contentDirectory,
    cacheFile: resolve(cacheFolder(), '..', 'check.json'),
  });
  const { papers, topics, digests, read, diagnostics } = report;
  if (hasErrors(diagnostics)) process.exitCode = 1;
  if (json === true) {
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  for (const finding of diagnostics.slice(0, FINDINGS_AT_MOST)) {
    process.stderr.write(`${printFinding(finding, process.stderr)}\n`);
  }
  const left = diagnostics.length - FINDINGS_AT_MOST;
  if (left > 0)
    process.stderr.write(`… and ${countOf(left, 'more finding')} (--json names all).\n`);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const found = [countOf(errors, 'error'), countOf(diagnostics.length - errors, 'warning')];
  const what = [countOf(papers, 'paper'), countOf(topics, 'topic'), countOf(digests, 'digest')];
  const took = duration(performance.now() - started);
  process.stdout.write(
    `Checked ${what.join(', ')} in ${took} (${countOf(read, 'page')} read): ${found.join(', ')}.\n`,
  );
});
