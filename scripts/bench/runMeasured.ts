import { spawn } from 'node:child_process';
import { CommandFailure } from '../commandLine/commandFailure.ts';
import { watchProcessTree } from './processTree.ts';

/** What a command cost. */
export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, user and system; unknown where there is no `/proc`. */
  cpu: number | undefined;
  /** The most memory of all its processes together, in megabytes; unknown where there is no `/proc`. */
  memory: number | undefined;
}

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
  const [program = '', ...args] = command;
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const measure = watchProcessTree(child.pid ?? -1);
  try {
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
    const use = measure();
    return { wall, cpu: use?.cpu, memory: use?.memory };
  } finally {
    measure();
  }
}

/**
 * Adds up what commands cost that ran one after the other.
 *
 * @param costs of each
 * @returns the sums of the times, and the most memory
 */
export function sumCosts(costs: readonly Cost[]): Cost {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const memories = costs.flatMap(({ memory }) => memory ?? []);
  return {
    wall: sum(costs.map(({ wall }) => wall)),
    cpu: cpus.length === 0 ? undefined : sum(cpus),
    memory: memories.length === 0 ? undefined : Math.max(...memories),
  };
}
