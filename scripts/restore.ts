import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseOptions } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { restoreLine } from './restoration/restoreLine.ts';

const COMMAND = {
  usage: 'npm run --silent restore -- [options] < in.jsonl > out.jsonl',
  summary: 'Puts the mathematics and typography back into texts as a digest prints them.',
  options: {
    explain: { type: 'boolean', help: 'also write what was restored, and why' },
  },
  notes: [
    'Reads {"id", "text"} a line and writes {"id", "markdown"} a line, in order: formulas between',
    'dollars, a literal dollar as \\$. A line that cannot be read is named on standard error and left',
    'out.',
    '',
    'Exit codes: 0 every line was restored, 1 some could not be read.',
  ],
} as const;

const LONGEST_COMPLAINT = 500;

await runCommand(async () => {
  const { explain } = parseOptions(COMMAND, process.argv.slice(2));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const entry = restoreLine(line, explain === true);
    if (typeof entry === 'string') {
      process.stderr.write(`line ${number}: ${entry.slice(0, LONGEST_COMPLAINT)}\n`);
      process.exitCode = 1;
    } else if (!process.stdout.write(`${JSON.stringify(entry)}\n`)) {
      await once(process.stdout, 'drain');
    }
  }
});
