import { readSite } from '../src/site/settings.ts';
import { listenForInterruption, waitForInterruption } from './commandLine/interruption.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { findFolders, OUTPUT_OPTION } from './site/folders.ts';
import { readServerOptions, SERVER_OPTIONS, servePages } from './site/serving/servePages.ts';

const COMMAND = {
  usage: 'npm run preview -- [options]',
  summary: 'Serves the built site on this machine.',
  options: { ...SERVER_OPTIONS, ...OUTPUT_OPTION },
} as const;

await runCommand(async () => {
  const { output, ...values } = parseOptions(COMMAND, process.argv.slice(2));
  const signal = listenForInterruption();
  const server = await servePages({
    ...findFolders(output),
    ...readServerOptions(values),
    site: readSite(),
  });
  process.stdout.write(`Serving ${server.address} (Ctrl-C stops)\n`);
  await waitForInterruption(signal);
  await server.stop();
});
