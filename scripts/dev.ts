import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../src/site/settings.ts';
import { checkLibrary } from './checking/checkLibrary.ts';
import { parseCommandLine } from './commandLine/parseOptions.ts';
import { printFinding } from './commandLine/printFinding.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { checkProjectPath } from './site/checkProjectPath.ts';
import { findFolders } from './site/folders.ts';
import { watchFolder } from './watching/watchFolder.ts';

/** An editor writes a file in several steps, and a check in between would complain of them. */
const MILLISECONDS_OF_QUIET = 400;

const COMMAND = {
  usage: 'npm run dev -- [options of astro dev]',
  summary: 'Serves the site while you edit, reloading on change, and checks what you edit.',
  takesWords: true,
  options: {
    port: { type: 'string', value: 'number', help: 'the port (4321)' },
    host: { type: 'string', value: 'name', help: 'the address to listen on (localhost)' },
  },
  notes: [
    'Search, feeds and other files beside the pages are made by npm run build and shown by npm run preview.',
  ],
} as const;

await runCommand(async () => {
  const { values, words } = parseCommandLine(COMMAND, process.argv.slice(2));
  const { projectDirectory, contentDirectory } = findFolders(undefined);
  checkProjectPath(projectDirectory);
  const cacheFile = resolve(cacheFolder(), '..', 'check.json');
  let shown = '';
  const check = async () => {
    const { diagnostics } = await checkLibrary({ projectDirectory, contentDirectory, cacheFile });
    const text = diagnostics
      .map((finding) => `${printFinding(finding, process.stderr)}\n`)
      .join('');
    if (text !== shown)
      process.stderr.write(text === '' ? 'The library is in order again.\n' : text);
    shown = text;
  };
  let timer: NodeJS.Timeout | undefined;
  watchFolder(contentDirectory, () => {
    clearTimeout(timer);
    // A file that goes while it is checked is looked for again at the next change.
    timer = setTimeout(() => void check().catch(() => {}), MILLISECONDS_OF_QUIET);
  });
  await check();

  const require = createRequire(import.meta.url);
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
  const options = Object.entries(values).flatMap(([name, value]) =>
    typeof value === 'string' ? [`--${name}`, value] : [],
  );
  // Another one that runs is no matter: the next free port does.
  const server = spawn(process.execPath, [astro, 'dev', '--ignore-lock', ...options, ...words], {
    cwd: projectDirectory,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => server.kill(signal));
  }
  process.exit(await new Promise<number>((end) => server.on('close', (code) => end(code ?? 0))));
});
