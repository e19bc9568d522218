import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandFailure } from '../commandLine/commandFailure.ts';

/** What a command cost. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, user and system; unknown where GNU time is not there. */
  cpu: number | undefined;
  /** The memory of its largest process, in megabytes; unknown where GNU time is not there. */
  memory: number | undefined;
}

/** GNU time counts the processes that a command starts, which Node does not. */
const GNU_TIME = '/usr/bin/time';
const SHOWN_CHARACTERS = 2000;

/**
 * Runs a command and measures it.
 *
 * @param command a program and its arguments
 * @param options where it runs, and environment variables besides the present ones
 * @returns what it cost
 * @throws CommandFailure with the end of its output where it fails
 */
export async function runMeasured(
  command: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const report = join(folder, 'time');
  const timed = existsSync(GNU_TIME)
    ? [GNU_TIME, '-o', report, '-f', '%U %S %M', ...command]
    : [...command];
  const [program = '', ...args] = timed;
  const started = performance.now();
  try {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const keep = (chunk: string) => {
      printed = (printed + chunk).slice(-SHOWN_CHARACTERS);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (code !== 0) throw new CommandFailure(`${command.join(' ')} failed:\n${printed}`);
    const wall = (performance.now() - started) / 1000;
    return { wall, ...readReport(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): Pick<Cost, 'cpu' | 'memory'> {
  if (!existsSync(file)) return { cpu: undefined, memory: undefined };
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
  return { cpu: user + system, memory: kilobytes / 1024 };
}
