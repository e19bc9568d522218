import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAbstracts } from './bench/abstracts.ts';
import { measureOffprint } from './bench/measureOffprint.ts';
import { measurePeers, PEERS } from './bench/measurePeers.ts';
import { measureSearch } from './bench/measureSearch.ts';
import { printTable } from './bench/printTable.ts';
import { multiplyAbstracts } from './bench/writeLibrary.ts';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { createProgress } from './commandLine/progress.ts';
import { runCommand } from './commandLine/runCommand.ts';

const COMMAND = {
  usage: 'npm run bench -- [options]',
  summary: 'Makes a library of real abstracts and measures import, builds, pages and search.',
  options: {
    papers: { type: 'string', value: 'count', help: 'how many papers, at least 100 (1000)' },
    corpus: {
      type: 'string',
      value: 'file',
      help: 'abstracts as JSON Lines (../shared/corpus, else the fixture of the tests)',
    },
    peers: {
      type: 'boolean',
      help: `build the same papers with ${PEERS.map(({ name }) => name).join(', ')} too`,
    },
    only: { type: 'string', value: 'name', help: 'only that one of the peers' },
    folder: { type: 'string', value: 'folder', help: 'where to work (a temporary folder)' },
    json: { type: 'string', value: 'file', help: 'where to write the numbers (bench.json there)' },
  },
} as const;

await runCommand(async () => {
  const {
    papers = '1000',
    corpus,
    peers,
    only,
    folder,
    json,
  } = parseOptions(COMMAND, process.argv.slice(2));
  const count = Number(papers);
  if (!Number.isInteger(count) || count < 100) {
    throw new CommandFailure(`--papers ${papers} is no number from 100 on.`);
  }
  const projectDirectory = fileURLToPath(new URL('..', import.meta.url));
  const work = resolve(String(folder ?? join(tmpdir(), 'offprint-bench')));
  const progress = createProgress(process.stderr);
  const abstracts = await readAbstracts(corpus === undefined ? undefined : String(corpus), count);
  const sample = multiplyAbstracts(abstracts, count);
  const ours = await measureOffprint(join(work, 'offprint'), sample, projectDirectory, (step) =>
    progress.report(`Offprint: ${step}`),
  );
  const search = await measureSearch(join(work, 'offprint', 'dist'), projectDirectory);
  const others =
    peers === true || only !== undefined
      ? await measurePeers(work, only === undefined ? undefined : String(only), (step) =>
          progress.report(step),
        )
      : {};
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  const numbers = { date, machine, offprint: ours, search, peers: others };
  const file = resolve(String(json ?? join(work, 'bench.json')));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(numbers, undefined, 2)}\n`);
  process.stdout.write(`${printTable(numbers)}\nThe numbers are in ${file}.\n`);
});
