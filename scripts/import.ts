import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Diagnostic, hasErrors } from '../src/digest/diagnostic.ts';
import {
  type DigestInput,
  type ImportedTopics,
  type ImportReport,
  importDigests,
} from '../src/digest/importDigests.ts';
import { openingError } from '../src/digest/read/readSource.ts';
import { explainTopics } from '../src/digest/topics/index.ts';
import { isoDateSchema } from '../src/schema/index.ts';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { parseCommandLine } from './commandLine/parseOptions.ts';
import { printFinding } from './commandLine/printFinding.ts';
import { createProgress } from './commandLine/progress.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { countOf } from './commandLine/words.ts';

/** A topic's weightiest terms show why it was given. */
const TERMS_AT_MOST = 8;

/** A broken digest may have thousands of findings; what is printed stays readable. */
const FINDINGS_AT_MOST = 20;

const COMMAND = {
  usage: 'npm run import -- [options] <file or folder>… | -',
  summary: 'Reads digests and writes one page a paper into content/papers/.',
  takesWords: true,
  options: {
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: 'the day of the digest, where its text does not settle it',
    },
    content: { type: 'string', value: 'folder', help: 'the content folder (content)' },
    explain: { type: 'boolean', help: 'tell which terms gave each paper its topics' },
  },
  notes: [
    'Examples:',
    '  npm run import -- ~/Downloads/digest.txt',
    '  npm run import -- --date 2025-11-13 - < digest.txt',
    '',
    'Exit codes: 0 imported, 1 refused: nothing was written and every reason is printed.',
  ],
} as const;

await runCommand(async () => {
  const { values, words } = parseCommandLine(COMMAND, process.argv.slice(2));
  if (words.length === 0) {
    throw new CommandFailure(
      'Name a digest, such as: npm run import -- path/to/digest.txt (or - for standard input).',
    );
  }
  const diagnostics: Diagnostic[] = [];
  const explanations: string[] = [];
  const digests = await listInputs(words, diagnostics);
  const progress = createProgress(process.stderr);
  const report = hasErrors(diagnostics)
    ? undefined
    : await importDigests({
        contentDirectory: typeof values.content === 'string' ? values.content : 'content',
        digests,
        ...(values.date !== undefined && { date: readDate(String(values.date)) }),
        onProgress: (done, total) =>
          progress.show(`Importing ${done} of ${countOf(total, 'paper')}`),
        ...(values.explain === true && { onTopics: (paper) => explanations.push(explain(paper)) }),
      });
  const findings = [...diagnostics, ...(report?.diagnostics ?? [])];
  for (const finding of findings.slice(0, FINDINGS_AT_MOST)) {
    progress.report(printFinding(finding, process.stderr));
  }
  const left = findings.length - FINDINGS_AT_MOST;
  if (left > 0) progress.report(`… and ${countOf(left, 'more finding')}.`);
  if (report === undefined || hasErrors(findings)) {
    progress.report(
      report?.written.length
        ? 'The import stopped half-way; run it again.'
        : 'Nothing was written.',
    );
    process.exitCode = 1;
    return;
  }
  for (const explanation of explanations) process.stdout.write(`${explanation}\n\n`);
  process.stdout.write(`${summarize(report)}\n`);
});

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

function readDate(text: string): string {
  const date = isoDateSchema.safeParse(text);
  if (date.success) return date.data;
  throw new CommandFailure(`--date ${text} is not a day of the calendar; write it as YYYY-MM-DD.`);
}

/** Opens folders and standard input; a file is opened later, where its errors belong. */
async function listInputs(
  words: readonly string[],
  diagnostics: Diagnostic[],
): Promise<DigestInput[]> {
  const inputs: DigestInput[] = [];
  for (const word of words) {
    if (word === '-') {
      inputs.push({ bytes: await buffer(process.stdin), name: 'standard input' });
      continue;
    }
    try {
      const paths = statSync(word).isDirectory() ? listFolder(word) : [word];
      inputs.push(...paths.map((path) => ({ path })));
    } catch (cause) {
      diagnostics.push(openingError(cause, word));
    }
  }
  return inputs;
}

function listFolder(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  if (files.length === 0) throw new CommandFailure(`${folder} holds no .txt file to import.`);
  return files.sort().map((file) => join(folder, file));
}

function summarize({ digests, counts, papers, diagnostics }: ImportReport): string {
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  const entries = digests.reduce((sum, digest) => sum + digest.papers, 0);
  const names =
    digests.length > 3 ? [countOf(digests.length, 'digest')] : digests.map(({ id }) => id);
  const warnings = diagnostics.length === 0 ? '' : ` ${countOf(diagnostics.length, 'warning')}.`;
  return `Imported ${names.join(', ')} (${countOf(entries, 'paper')}): ${parts.join(', ')}.${warnings} The library has ${countOf(papers, 'paper')}.`;
}
