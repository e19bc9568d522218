import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, hasErrors } from '../../src/digest/diagnostic.ts';
import { importDigests } from '../../src/digest/importDigests.ts';
import type { DigestInput, ImportedTopics } from '../../src/digest/importTypes.ts';
import { openingError } from '../../src/digest/read/openingError.ts';
import { isSourceFile } from '../../src/digest/sources/sourceFormat.ts';
import { explainTopics } from '../../src/digest/topics/index.ts';
import { isoDateSchema } from '../../src/schema/index.ts';
import { countOf } from '../../src/text/countOf.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { parseCommandLine } from '../commandLine/parseOptions.ts';
import { printFinding } from '../commandLine/printFinding.ts';
import { createProgress } from '../commandLine/progress.ts';
import { runCommand } from '../commandLine/runCommand.ts';
import { openComparisonList } from './comparisonList.ts';
import { fetchDay, HUB_API } from './fetchDay.ts';
import { openJsonReport } from './jsonReport.ts';
import { memoryOf } from './memoryOf.ts';
import { printReport } from './printReport.ts';

/** A topic's weightiest terms show why it was given. */
const TERMS_AT_MOST = 8;

/** A broken digest may have thousands of findings; what is printed stays readable. */
const FINDINGS_AT_MOST = 20;

const FOLDER_CODES: ReadonlySet<Diagnostic['code']> = new Set([
  'folder-unwritable',
  'import-running',
]);

const COMMAND = {
  usage: 'npm run import -- [options] <file or folder>… | - | --fetch <day>',
  summary:
    'Reads digests and writes one page a paper into content/papers/. A digest is a papers page copied as text or saved as HTML, the JSON of the Hub’s daily_papers, arXiv’s Atom feed or its metadata as JSON lines; which one, its content tells.',
  takesWords: true,
  options: {
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: 'the day of the digest, where its text does not settle it',
    },
    fetch: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: "import that day of the Hub's papers from its API, with names and identifiers",
    },
    'fetch-from': {
      type: 'string',
      value: 'address',
      help: `the API to ask (${HUB_API})`,
    },
    content: { type: 'string', value: 'folder', help: 'the content folder (content)' },
    'dry-run': { type: 'boolean', help: 'show what would be written, and write nothing' },
    force: { type: 'boolean', help: 'write pages that were edited by hand anew, and name them' },
    json: { type: 'boolean', help: 'print the report as JSON' },
    explain: { type: 'boolean', help: 'tell which terms gave each paper its topics' },
  },
  notes: [
    'Examples:',
    '  npm run import -- ~/Downloads/digest.txt',
    '  npm run import -- --date 2025-11-13 - < digest.txt',
    '  npm run import -- --fetch 2025-11-13',
    '  npm run import -- --dry-run monday.txt tuesday.txt ~/digests',
    '  npm run --silent import -- --json digest.txt | jq .counts',
    '',
    'Exit codes: 0 imported (there may be warnings), 1 refused: every reason is printed, 2 the content',
    'folder cannot be changed now (no permission, no room, another import). After 1 and 2 the library',
    'is as it was. A killed import is completed by the next one.',
  ],
} as const;

await runCommand(async () => {
  const { values, words } = parseCommandLine(COMMAND, process.argv.slice(2));
  if (words.length === 0 && values.fetch === undefined) {
    throw new CommandFailure(
      'Name a digest, such as: npm run import -- path/to/digest.txt (or - for standard input).',
    );
  }
  const diagnostics: Diagnostic[] = [];
  const digests = listInputs(words, diagnostics);
  if (values.fetch !== undefined) {
    const from = String(values['fetch-from'] ?? HUB_API);
    digests.push(...(await fetchDay(from, readDate(String(values.fetch), '--fetch'), diagnostics)));
  }
  const { content = process.env['OFFPRINT_CONTENT'] ?? 'content' } = values;
  const contentDirectory = String(content);
  const progress = createProgress(process.stderr);
  const json =
    values.json === true ? openJsonReport((text) => process.stdout.write(text)) : undefined;
  const comparisons = openComparisonList(process.stdout);
  const report = hasErrors(diagnostics)
    ? undefined
    : await importDigests({
        contentDirectory,
        digests,
        ...(values.date !== undefined && { date: readDate(String(values.date), '--date') }),
        dryRun: values['dry-run'] === true,
        ...memoryOf(contentDirectory),
        force: values.force === true,
        onProgress: (done, total) =>
          progress.show(() => `Importing ${done} of ${countOf(total, 'paper')}`),
        onComparison: (comparison) => (json ?? comparisons).add(comparison),
        ...(values.explain === true && {
          onTopics: (paper) => {
            if (json === undefined) process.stdout.write(`${explain(paper)}\n\n`);
          },
        }),
      });
  const findings = [...diagnostics, ...(report?.diagnostics ?? [])];
  const failed = report === undefined || hasErrors(findings);
  if (failed) process.exitCode = exitCodeOf(findings);
  if (json !== undefined) {
    json.finish({ ...report, diagnostics: findings });
    return;
  }
  comparisons.finish();
  for (const finding of findings.slice(0, FINDINGS_AT_MOST)) {
    progress.report(printFinding(finding, process.stderr));
  }
  const left = findings.length - FINDINGS_AT_MOST;
  if (left > 0) progress.report(`… and ${countOf(left, 'more finding')} (--json names all).`);
  if (failed) {
    progress.report('Nothing was written.');
    return;
  }
  process.stdout.write(`${printReport(report, process.stdout)}\n`);
});

/** What is wrong with the folder, and not with the digests, has a code of its own. */
function exitCodeOf(findings: readonly Diagnostic[]): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.every(({ code }) => FOLDER_CODES.has(code)) ? 2 : 1;
}

/** Why a paper has its topics, in a few lines; a curator's choice is told from the rules'. */
function explain({ path, topics, isKept, classification }: ImportedTopics): string {
  const reasons = explainTopics(classification, TERMS_AT_MOST).map(
    ({ topic, reason }) => `  ${topic}: ${reason}`,
  );
  const isOverruled = isKept && topics.join() !== classification.topics.join();
  if (!isOverruled) return [path, ...reasons].join('\n');
  const chosen = topics.length === 0 ? 'no topic' : topics.join(', ');
  return [path, `  ${chosen}: set by hand and kept; the terms would give`, ...reasons].join('\n');
}

function readDate(text: string, option: string): string {
  const date = isoDateSchema.safeParse(text);
  if (date.success) return date.data;
  throw new CommandFailure(
    `${option} ${text} is not a day of the calendar; write it as YYYY-MM-DD.`,
  );
}

/** Opens folders; files and standard input are opened later, where their errors belong. */
function listInputs(words: readonly string[], diagnostics: Diagnostic[]): DigestInput[] {
  const inputs: DigestInput[] = [];
  for (const word of words) {
    if (word === '-') {
      inputs.push({ bytes: process.stdin, name: 'standard input' });
      continue;
    }
    try {
      const paths = statSync(word).isDirectory() ? listFolder(word) : [word];
      inputs.push(...paths.map((path) => ({ path })));
    } catch (cause) {
      if (cause instanceof CommandFailure) throw cause;
      diagnostics.push(openingError(cause, word));
    }
  }
  return inputs;
}

function listFolder(folder: string): string[] {
  const files = readdirSync(folder).filter(isSourceFile);
  if (files.length === 0)
    throw new CommandFailure(
      `${folder} holds no file to import (.txt, .html, .json, .jsonl, .xml).`,
    );
  return files.sort().map((file) => join(folder, file));
}
