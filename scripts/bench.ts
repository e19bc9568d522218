import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAbstracts, type SampleAbstract } from './bench/abstracts.ts';
import { type BenchResult, keepResult, readResults } from './bench/benchResult.ts';
import { drawResults } from './bench/drawResults.ts';
import { libraryFolder, type Measurements, measureOffprint } from './bench/measureOffprint.ts';
import { choosePeers, measurePeer, PEERS } from './bench/measurePeers.ts';
import { measureSearch, type SearchCost } from './bench/measureSearch.ts';
import { mediansOf } from './bench/medians.ts';
import type { Peer } from './bench/peers/peer.ts';
import { printTable } from './bench/printTable.ts';
import type { Cost } from './bench/runMeasured.ts';
import { removeSetAside } from './bench/setAside.ts';
import { multiplyAbstracts, PAPERS_PER_DIGEST } from './bench/writeLibrary.ts';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { createProgress } from './commandLine/progress.ts';
import { runCommand } from './commandLine/runCommand.ts';

const COMMAND = {
  usage: 'npm run bench -- [options]',
  summary: 'Makes a library of real abstracts and measures import, builds, pages and search.',
  options: {
    papers: { type: 'string', value: 'count', help: 'how many papers, above 50 (1000)' },
    runs: { type: 'string', value: 'count', help: 'how often; medians are told (1)' },
    corpus: {
      type: 'string',
      value: 'file',
      help: 'abstracts as JSON Lines (../shared/corpus, else the fixture of the tests)',
    },
    peers: {
      type: 'boolean',
      help: `build the same papers with ${PEERS.map(({ name }) => name).join(', ')} too`,
    },
    only: { type: 'string', value: 'names', help: 'only these peers, with commas between' },
    folder: { type: 'string', value: 'folder', help: 'where to work (a temporary folder)' },
    json: {
      type: 'string',
      value: 'file',
      help: 'where to keep the numbers, beside those of other counts (bench.json there)',
    },
    plots: { type: 'string', value: 'folder', help: 'draw all numbers of that file as SVG' },
    draw: { type: 'boolean', help: 'measure nothing, only draw and print' },
  },
} as const;

/** Where and of what a library is made. */
interface BenchWork {
  work: string;
  papers: readonly SampleAbstract[];
  peers: readonly Peer[];
  hear: (step: string) => void;
}

const projectDirectory = fileURLToPath(new URL('..', import.meta.url));

await runCommand(async () => {
  const options = parseOptions(COMMAND, process.argv.slice(2));
  const { papers = '1000', runs = '1', corpus, peers, only, folder, json, plots, draw } = options;
  const count = readCount('papers', String(papers), PAPERS_PER_DIGEST + 1);
  const repeats = readCount('runs', String(runs), 1);
  const work = resolve(String(folder ?? join(tmpdir(), 'offprint-bench')));
  const file = resolve(String(json ?? join(work, 'bench.json')));
  if (draw !== true) {
    const names = only === undefined ? [] : String(only).split(',');
    const chosen = peers === true || names.length > 0 ? choosePeers(names) : [];
    const corpusFile = corpus === undefined ? undefined : String(corpus);
    const sample = multiplyAbstracts(await readAbstracts(corpusFile, count), count);
    const progress = createProgress(process.stderr);
    const hear = (step: string) => progress.report(step);
    try {
      const result = await measure({ work, papers: sample, peers: chosen, hear }, repeats);
      keepResult(file, result);
      process.stdout.write(`${printTable(result)}\n`);
    } finally {
      removeSetAside(work);
    }
  }
  const results = readResults(file);
  if (draw === true) for (const one of results) process.stdout.write(`${printTable(one)}\n\n`);
  if (plots !== undefined) writePlots(resolve(String(plots)), results);
  process.stdout.write(`The numbers are in ${file}.\n`);
});

function readCount(name: string, typed: string, least: number): number {
  const count = Number(typed);
  if (Number.isInteger(count) && count >= least) return count;
  throw new CommandFailure(`--${name} ${typed} is no number from ${least} on.`);
}

/** Measures everything so often, one after the other, and takes the medians. */
async function measure(bench: BenchWork, repeats: number): Promise<BenchResult> {
  const { work, papers, peers, hear } = bench;
  const [load = 0] = loadavg();
  const ours: Measurements[] = [];
  const searches: SearchCost[] = [];
  const others: Record<string, Cost>[] = [];
  for (let run = 1; run <= repeats; run++) {
    const name = repeats === 1 ? '' : `Run ${run}, `;
    ours.push(
      await measureOffprint(work, papers, projectDirectory, (step) =>
        hear(`${name}Offprint: ${step}`),
      ),
    );
    hear(`${name}Offprint: search`);
    searches.push(await measureSearch(join(libraryFolder(work), 'dist'), projectDirectory));
    const costs: Record<string, Cost> = {};
    for (const peer of peers) {
      try {
        costs[peer.name] = await measurePeer(peer, work, (step) =>
          hear(`${name}${peer.name}: ${step}`),
        );
      } catch (error) {
        // What was measured so far is worth more than the rest of one that does not build.
        if (!(error instanceof CommandFailure)) throw error;
        hear(`${name}${peer.name} is left out. ${error.message}`);
      }
    }
    others.push(costs);
  }
  return {
    papers: papers.length,
    runs: repeats,
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, Node ${process.version}`,
    load,
    offprint: mediansOf(ours),
    search: mediansOf(searches),
    peers: mediansOf(others.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)),
  };
}

function writePlots(folder: string, results: readonly BenchResult[]): void {
  if (results.length === 0) throw new CommandFailure('There are no numbers to draw yet.');
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of Object.entries(drawResults(results))) {
    writeFileSync(join(folder, name), `${svg}\n`);
  }
}
