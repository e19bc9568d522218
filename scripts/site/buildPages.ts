import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findBundle } from '../../src/build/keptBundle.ts';
import { SMALL_NURSERY, thriftyHeap } from '../../src/build/thriftyHeap.ts';
import { BUILD_ORDER, type BuildOrder, type BuildRecord } from '../../src/site/buildOrder.ts';
import { CommandFailure } from '../commandLine/commandFailure.ts';

const require = createRequire(import.meta.url);

/** What to build, and how to follow it. */
export interface PagesOptions {
  /** The folder with `astro.config.mjs`. */
  projectDirectory: string;
  /** The folder with the papers, topics and settings. */
  contentDirectory: string;
  /** The folder that the pages are written to, on the disk of the project. */
  outputDirectory: string;
  /** What is asked of the build. */
  order: BuildOrder;
  /** Where Astro's process finds the order. */
  orderFile: string;
  /** How many papers the library has. */
  papers: number;
  /** Called with the number of pages written so far. */
  onPage?: ((pages: number) => void) | undefined;
  /** Stops the build. */
  signal?: AbortSignal | undefined;
}

/** From so many papers on, a process that renders without Astro saves more than it takes to start. */
export const LARGE_LIBRARY = 3000;

/** Of the output, as much is kept as an error message may need. */
const KEPT_CHARACTERS = 20_000;
const SHOWN_CHARACTERS = 3000;

/**
 * Builds every page: with Astro, or where an earlier build has left its bundle and that is all that is
 * needed, without it.
 *
 * Either runs in a process of its own: a page that ends its process, which code in MDX can do, then
 * cannot end the checks that follow.
 *
 * @param options what to build
 * @returns what was built
 * @throws CommandFailure with Astro's message where the build fails, or ends early
 */
export async function buildPages(options: PagesOptions): Promise<BuildRecord> {
  const { projectDirectory, contentDirectory, outputDirectory, order, papers } = options;
  const settings = join(contentDirectory, 'site.yaml');
  const hasBundle = () => findBundle(order, projectDirectory, settings) !== undefined;
  if (papers >= LARGE_LIBRARY && order.shard === undefined && !hasBundle()) {
    const record = await buildWithAstro(options, { ...order, bundleOnly: true });
    if (record !== undefined) return record;
  }
  if (order.shard === undefined && hasBundle()) {
    const script = join(projectDirectory, 'src', 'build', 'buildFromKept.ts');
    await runBuild([...thriftyHeap(papers), script, outputDirectory], order, options);
    const record = readRecord(order);
    if (record !== undefined) return record;
    // Whatever the reason, Astro can do it, or has the better message.
  }
  const record = await buildWithAstro(options, order);
  if (record !== undefined) return record;
  throw new CommandFailure(
    'The build ended before all pages were written. Look for code in the text of a page that ends the process.',
  );
}

/** Has Astro build; gives what was built, if it left word of it. */
async function buildWithAstro(
  options: PagesOptions,
  order: BuildOrder,
): Promise<BuildRecord | undefined> {
  const { projectDirectory, outputDirectory } = options;
  const astro = join(dirname(require.resolve('astro/package.json')), 'bin', 'astro.mjs');
  const args = [
    SMALL_NURSERY,
    astro,
    'build',
    '--root',
    projectDirectory,
    '--outDir',
    outputDirectory,
  ];
  const { code, printed } = await runBuild(args, order, options);
  if (code !== 0) {
    throw new CommandFailure(`The pages could not be built.\n${findReason(printed)}`);
  }
  return readRecord(order);
}

/** Runs what builds in a process of its own, and follows it. */
async function runBuild(
  args: readonly string[],
  order: BuildOrder,
  { projectDirectory, contentDirectory, orderFile, onPage, signal }: PagesOptions,
): Promise<{ code: number | null; printed: string }> {
  mkdirSync(dirname(orderFile), { recursive: true });
  writeFileSync(orderFile, JSON.stringify(order));
  rmSync(order.recordFile, { force: true });
  const child = spawn(process.execPath, args, {
    cwd: projectDirectory,
    env: {
      ...process.env,
      OFFPRINT_CONTENT: contentDirectory,
      [BUILD_ORDER]: orderFile,
      // Whatever starts the build, such as a test, it is one for readers. Astro lets the environment
      // decide about `import.meta.env`.
      NODE_ENV: 'production',
      DEV: undefined,
      PROD: undefined,
      SSR: undefined,
      MODE: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  });
  let pages = 0;
  let rendered = 0;
  let printed = '';
  const take = (chunk: string) => {
    pages += chunk.match(/\/index\.html/g)?.length ?? 0;
    rendered = Number(chunk.match(/(?<=rendered )\d+(?= files)/g)?.at(-1) ?? rendered);
    if (pages + rendered > 0) onPage?.(pages + rendered);
    printed = (printed + chunk).slice(-KEPT_CHARACTERS);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, printed };
}

/** A build that ended early leaves no record. */
function readRecord({ recordFile }: BuildOrder): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(recordFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Code in a page knows no file but a piece of the bundle, which is named after the page. */
const CODE_OF_PAGE = /at _createMdxContent \(.*\/([^/]+)_[\w-]{8}\.mjs:/;

/**
 * Finds what went wrong in the output of a failed build.
 *
 * @param output all that Astro printed, or its end
 * @returns the error without the stack trace
 */
export function findReason(output: string): string {
  const plain = stripVTControlCharacters(output).trim();
  const [, reason = plain.slice(-SHOWN_CHARACTERS)] =
    /(?:^|\n)(?:\d\d:\d\d:\d\d )?(\[?\w*Error\b[\s\S]*)/.exec(plain) ??
    // Astro begins it on the line that names the page, which is not over.
    /\d\d:\d\d:\d\d \[ERROR\] (?:Error: )?([\s\S]*)/.exec(plain) ??
    [];
  const said = reason.replaceAll(/^\d\d:\d\d:\d\d \[\w+\] .*\n/gm, '');
  const [beforeStack = said] = said.split(/\n\s*(?:Stack trace:|Location:|at )/);
  const page = CODE_OF_PAGE.exec(plain)?.[1];
  const where = page === undefined ? '' : `The code in ${page}.mdx failed: `;
  return where + beforeStack.slice(0, SHOWN_CHARACTERS).trim();
}
