import { listenForInterruption } from '../commandLine/interruption.ts';
import { parseOptions } from '../commandLine/parseOptions.ts';
import { createProgress } from '../commandLine/progress.ts';
import { readShard } from '../commandLine/readShard.ts';
import { runCommand } from '../commandLine/runCommand.ts';
import { buildSite } from './buildSite.ts';
import { findFolders, OUTPUT_OPTION } from './folders.ts';

const COMMAND = {
  usage: 'npm run build -- [options]',
  summary: 'Builds the site, indexes it for search and checks that no paper is missing.',
  options: {
    ...OUTPUT_OPTION,
    shard: {
      type: 'string',
      value: 'part/of',
      help: 'build one part of the pages, such as 3/8; npm run merge puts the parts together',
    },
  },
} as const;

await runCommand(async () => {
  const { output, shard } = parseOptions(COMMAND, process.argv.slice(2));
  const signal = listenForInterruption();
  await buildSite({
    ...findFolders(output),
    progress: createProgress(),
    shard: shard === undefined ? undefined : readShard(String(shard)),
    signal,
  });
});
