import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { Progress } from '../../scripts/commandLine/progress.ts';
import { buildSite } from '../../scripts/site/buildSite.ts';
import { serveFolder } from './staticServer.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The whole library, built as it is committed. */
    library: BuiltSite;
    /** A few of its papers, built to lie below a path. */
    libraryBelowPath: BuiltSite;
  }
}

/** A site that was built for the tests and is being served. */
interface BuiltSite {
  /** The folder with its files. */
  folder: string;
  /** Where it is served. */
  address: string;
}

const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));
const committedContent = join(projectDirectory, 'content');
const BASE = '/offprint/';
const YEAR = '2023';
/** What the committed settings leave out. */
const NEWSLETTER = `newsletter:
  action: https://mail.example/subscribe
  field: address
  hidden: { list: "7" }
`;
const silent: Progress = { show: () => {}, report: () => {} };

/** Builds what the browser tests open, once for all of them, and serves it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const workspace = await mkdtemp(join(tmpdir(), 'offprint-browser-'));
  const library = join(workspace, 'library');
  await build(committedContent, library);
  const belowPath = join(workspace, 'below-path');
  await build(await writeSmallContent(join(workspace, 'small')), belowPath);
  const servers = [await serveFolder(library), await serveFolder(belowPath, BASE)] as const;
  project.provide('library', { folder: library, address: servers[0].address });
  project.provide('libraryBelowPath', { folder: belowPath, address: servers[1].address });
  return async () => {
    for (const server of servers) await server.stop();
    await rm(workspace, { recursive: true, force: true });
  };
}

async function build(contentDirectory: string, outputDirectory: string): Promise<void> {
  await buildSite({ projectDirectory, contentDirectory, outputDirectory, progress: silent });
}

/**
 * The papers of one year are enough to see whether an address forgets the path; five a page make
 * several pages of them. All settings are on.
 */
async function writeSmallContent(folder: string): Promise<string> {
  const content = join(folder, 'content');
  for (const part of ['topics', 'digests', join('papers', YEAR)]) {
    await cp(join(committedContent, part), join(content, part), { recursive: true });
  }
  const settings = await readFile(join(committedContent, 'site.yaml'), 'utf8');
  const changed = settings
    .replace(/^base: .*$/m, `base: ${BASE}`)
    .replace(/^papersPerPage: .*$/m, 'papersPerPage: 5')
    .replace(/^markdownPages: .*$/m, 'markdownPages: true')
    .replace(/^# (offline: true)$/m, '$1')
    .replace(/^# (repository: .*)$/m, '$1');
  await writeFile(join(content, 'site.yaml'), changed + NEWSLETTER);
  return content;
}
