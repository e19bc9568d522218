import { listenForInterruption } from './commandLine/interruption.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { createProgress } from './commandLine/progress.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { buildSite } from './site/buildSite.ts';
import { findFolders, OUTPUT_OPTION } from './site/folders.ts';

const COMMAND = {
  usage: 'npm run build -- [options]',
  summary: 'Builds the site, indexes it for search and checks that no paper is missing.',
  options: OUTPUT_OPTION,
} as const;

await runCommand(async () => {
  const { output } = parseOptions(COMMAND, process.argv.slice(2));
  const signal = listenForInterruption();
  await buildSite({ ...findFolders(output), progress: createProgress(), signal });
});
