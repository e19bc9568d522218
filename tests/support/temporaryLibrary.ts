import { type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** A content folder of its own, so that a test may break it. */
export interface TemporaryLibrary {
  /** The folder `content`. */
  content: string;
  /** Where a command may write the built site. */
  output: string;
  /** Where Astro by itself may write: on the disk of the program. */
  astroOutput: string;
  /** Writes a file below the content folder. */
  write: (file: string, text: string) => void;
  remove: () => void;
}

/** What a command printed and how it ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Makes a library with the committed topics and settings and no papers.
 *
 * @param parent where its folder goes
 * @returns the library, in a folder for temporary files
 */
export function createTemporaryLibrary(parent = tmpdir()): TemporaryLibrary {
  const folder = mkdtempSync(join(parent, 'offprint-library-'));
  const content = join(folder, 'content');
  const astroOutput = join(projectDirectory, '.cache', 'staging', basename(folder));
  for (const part of ['topics', 'site.yaml']) {
    cpSync(join(projectDirectory, 'content', part), join(content, part), { recursive: true });
  }
  return {
    content,
    output: join(folder, 'dist'),
    astroOutput,
    write: (file, text) => {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), text);
    },
    remove: () => {
      for (const path of [folder, astroOutput]) rmSync(path, { recursive: true, force: true });
    },
  };
}

/**
 * Cuts the committed digest short.
 *
 * @param papers how many papers to keep
 * @returns the text of a digest
 */
export function cutDigest(papers: number): string {
  const text = readFileSync(join(projectDirectory, 'content/digests/2025-11-13.txt'), 'utf8');
  const entries = text.split(/(?<=\n·\n.*\n\n)/);
  return entries.slice(0, papers).join('');
}

/**
 * Starts one of the project's commands on a temporary library.
 *
 * @param script its file, such as `scripts/build.ts`
 * @param args its arguments
 * @param library what it works on
 * @returns the running process, and its result once it has ended
 */
export function startCommand(script: string, args: readonly string[], library: TemporaryLibrary) {
  const options: SpawnOptions = {
    cwd: projectDirectory,
    env: { ...process.env, OFFPRINT_CONTENT: library.content, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const allArgs = [join(projectDirectory, script), '--output', library.output, ...args];
  const child = spawn(process.execPath, allArgs, options);
  const result: CommandResult = { code: null, stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    result.stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    result.stderr += chunk;
  });
  const ended = new Promise<CommandResult>((resolve) => {
    child.on('close', (code) => resolve({ ...result, code }));
  });
  return { child, result, ended };
}
