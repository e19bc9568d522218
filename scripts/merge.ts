import { resolve } from 'node:path';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { parseCommandLine } from './commandLine/parseOptions.ts';
import { createProgress } from './commandLine/progress.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { findFolders, OUTPUT_OPTION } from './site/folders.ts';
import { mergeSites } from './site/mergeSites.ts';

const COMMAND = {
  usage: 'npm run merge -- [options] <folder>…',
  summary:
    'Puts the parts of a site together that npm run build -- --shard made, and indexes them.',
  takesWords: true,
  options: OUTPUT_OPTION,
  notes: [
    'Example, on one machine:',
    '  npm run build -- --shard 1/2 --output part-1',
    '  npm run build -- --shard 2/2 --output part-2',
    '  npm run merge -- part-1 part-2',
  ],
} as const;

await runCommand(async () => {
  const { values, words } = parseCommandLine(COMMAND, process.argv.slice(2));
  if (words.length === 0) {
    throw new CommandFailure(
      'Name the folders of all parts, such as: npm run merge -- part-1 part-2',
    );
  }
  await mergeSites({
    ...findFolders(values.output),
    parts: words.map((word) => resolve(word)),
    progress: createProgress(),
  });
});
