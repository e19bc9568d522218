import { styleText } from 'node:util';
import { readSite } from '../src/site/settings.ts';
import { countOf } from '../src/text/countOf.ts';
import { listenForInterruption, waitForInterruption } from './commandLine/interruption.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { createProgress } from './commandLine/progress.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { duration } from './commandLine/words.ts';
import { buildSite } from './site/buildSite.ts';
import { findFolders, OUTPUT_OPTION } from './site/folders.ts';
import { importSources } from './site/importSources.ts';
import { readServerOptions, SERVER_OPTIONS, servePages } from './site/serving/servePages.ts';

const COMMAND = {
  usage: 'npm start -- [options]',
  summary:
    'Imports the digests in content/digests/, builds the site and serves it on this machine.',
  options: { ...SERVER_OPTIONS, ...OUTPUT_OPTION },
} as const;

await runCommand(async () => {
  const started = performance.now();
  const { output, ...values } = parseOptions(COMMAND, process.argv.slice(2));
  const serverOptions = readServerOptions(values);
  const folders = findFolders(output);
  const signal = listenForInterruption();
  const progress = createProgress();
  const site = readSite();

  const { papers, diagnostics } = await importSources(folders.contentDirectory, progress);
  await buildSite({ ...folders, progress, signal });
  const server = await servePages({ ...folders, ...serverOptions, site });

  const done = [
    countOf(papers, 'paper'),
    countOf(diagnostics.length, 'warning'),
    duration(performance.now() - started),
  ].join(', ');
  const address = styleText(['bold', 'underline'], server.address, { stream: process.stdout });
  progress.report(`\nServing ${address}\n${done}. Ctrl-C stops.`);
  await waitForInterruption(signal);
  await server.stop();
});
