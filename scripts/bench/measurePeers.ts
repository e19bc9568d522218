import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { paperSchema } from '../../src/schema/index.ts';
import { plainTitleOf } from '../../src/site/formulas/typeset.ts';
import { readPage } from '../../src/stored/readPage.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { ASTRO_PEER, ELEVENTY_PEER, type Peer, type PeerPaper, STARLIGHT_PEER } from './peers.ts';
import { type Cost, runMeasured } from './runMeasured.ts';

/** The generators that the same papers are built with. */
export const PEERS: readonly Peer[] = [ELEVENTY_PEER, ASTRO_PEER, STARLIGHT_PEER];

/**
 * Builds the papers of a measured library with other generators, search index included.
 *
 * @param work the folder that the library was made in; each peer is installed below it
 * @param only the name of one peer, where not all are wanted
 * @param hear is told of each step before it begins
 * @returns what each cold build cost, by name
 * @throws CommandFailure where there is no such peer, or one cannot be installed or built
 */
export async function measurePeers(
  work: string,
  only: string | undefined,
  hear: (step: string) => void,
): Promise<Record<string, Cost>> {
  const chosen = PEERS.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) {
    const names = PEERS.map(({ name }) => name).join(', ');
    throw new CommandFailure(`--only ${only} is no peer; there are ${names}.`);
  }
  const papers = readPapers(join(work, 'offprint', 'content', 'papers'));
  const costs: Record<string, Cost> = {};
  for (const peer of chosen) {
    const folder = join(work, peer.name);
    hear(`${peer.name}: installing`);
    await install(peer, folder, papers);
    hear(`${peer.name}: cold build`);
    const steps: Cost[] = [];
    for (const [program = '', ...args] of peer.build) {
      const command = [process.execPath, join(folder, 'node_modules', program), ...args];
      steps.push(
        await runMeasured(command, { cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1' } }),
      );
    }
    costs[peer.name] = sum(steps);
  }
  return costs;
}

async function install(peer: Peer, folder: string, papers: readonly PeerPaper[]): Promise<void> {
  for (const made of ['dist', '_site', '.astro', 'src', 'content', 'node_modules/.astro']) {
    rmSync(join(folder, made), { recursive: true, force: true });
  }
  const manifest = { private: true, type: 'module', dependencies: peer.packages };
  const files = {
    'package.json': JSON.stringify(manifest),
    ...peer.files,
    ...Object.fromEntries(papers.map(peer.printPaper)),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const options = ['--no-audit', '--no-fund', '--prefer-offline'];
  await runMeasured(['npm', 'install', ...options], { cwd: folder });
}

function readPapers(folder: string): PeerPaper[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => {
      const page = readPage(readFileSync(join(folder, file), 'utf8'), paperSchema);
      if ('problems' in page) throw new CommandFailure(`${file} is no paper.`);
      const { data, body } = page;
      return { slug: basename(file, '.mdx'), title: plainTitleOf(data), body };
    });
}

function sum(costs: readonly Cost[]): Cost {
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const memories = costs.flatMap(({ memory }) => memory ?? []);
  return {
    wall: costs.reduce((total, { wall }) => total + wall, 0),
    cpu: cpus.length === 0 ? undefined : cpus.reduce((total, cpu) => total + cpu, 0),
    memory: memories.length === 0 ? undefined : Math.max(...memories),
  };
}
