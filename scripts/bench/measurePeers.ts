import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { paperSchema } from '../../src/schema/index.ts';
import { plainTitleOf } from '../../src/site/formulas/typeset.ts';
import { readPage } from '../../src/stored/readPage.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { listFiles } from '../site/publishFiles.ts';
import { libraryFolder } from './measureOffprint.ts';
import { ASTRO, STARLIGHT } from './peers/astro.ts';
import { DOCUSAURUS } from './peers/docusaurus.ts';
import { ELEVENTY } from './peers/eleventy.ts';
import { HUGO } from './peers/hugo.ts';
import type { Peer, PeerPaper } from './peers/peer.ts';
import { VITEPRESS } from './peers/vitepress.ts';
import { type Cost, runMeasured, sumCosts } from './runMeasured.ts';
import { setAside } from './setAside.ts';

/** The generators that the same papers are built with. */
export const PEERS: readonly Peer[] = [ELEVENTY, ASTRO, STARLIGHT, VITEPRESS, DOCUSAURUS, HUGO];

/**
 * Finds the generators to measure.
 *
 * @param names some of them, whatever their case; all that can run here, where none is given
 * @returns the generators
 * @throws CommandFailure where there is none of a name, or it is not installed
 */
export function choosePeers(names: readonly string[]): Peer[] {
  if (names.length === 0) return PEERS.filter(canRun);
  return names.map((name) => {
    const peer = PEERS.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    if (peer === undefined) {
      const known = PEERS.map((one) => one.name).join(', ');
      throw new CommandFailure(`--only ${name} is no peer; there are ${known}.`);
    }
    if (!canRun(peer)) throw new CommandFailure(`${peer.program} is not installed.`);
    return peer;
  });
}

function canRun({ program }: Peer): boolean {
  if (program === undefined) return true;
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Builds the papers of a measured library with another generator, search index included.
 *
 * @param peer the generator
 * @param work the folder that the library was made in; the generator is installed below it
 * @param hear is told of each step before it begins
 * @returns what the cold build cost
 * @throws CommandFailure where it cannot be installed or built, or pages are missing
 */
export async function measurePeer(
  peer: Peer,
  work: string,
  hear: (step: string) => void,
): Promise<Cost> {
  const papers = readPapers(join(libraryFolder(work), 'content', 'papers'));
  const folder = join(work, peer.name.toLowerCase().replaceAll(' ', '-'));
  hear('installing');
  await install(peer, work, folder, papers);
  hear('cold build');
  const steps: Cost[] = [];
  for (const command of peer.build(folder)) {
    steps.push(await runMeasured(command, { cwd: folder, env: ENVIRONMENT }));
  }
  const pages = listFiles(folder).filter(
    (file) => !file.startsWith('node_modules/') && file.endsWith('.html'),
  );
  if (pages.length < papers.length) {
    throw new CommandFailure(`${peer.name} made ${pages.length} pages of ${papers.length} papers.`);
  }
  return sumCosts(steps);
}

/** Nobody is told of the builds, and none waits for an answer. */
const ENVIRONMENT = { ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_TELEMETRY: '1', CI: '1' };

async function install(
  peer: Peer,
  work: string,
  folder: string,
  papers: readonly PeerPaper[],
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  // A cold build: nothing but the installed packages stays, and of these not what they remember.
  for (const name of readdirSync(folder)) {
    if (name !== 'node_modules' && name !== 'package-lock.json') {
      setAside(work, join(folder, name));
    }
  }
  for (const cache of ['.astro', '.cache', '.vite']) {
    setAside(work, join(folder, 'node_modules', cache));
  }
  const manifest = { private: true, dependencies: peer.packages };
  const files = {
    'package.json': JSON.stringify(manifest),
    ...peer.files,
    ...Object.fromEntries(papers.map(peer.printPaper)),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const options = ['--no-audit', '--no-fund', '--prefer-offline', '--legacy-peer-deps'];
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
