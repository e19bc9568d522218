import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started have used. */
export interface TreeUse {
  /** Seconds of processors, user and system. */
  cpu: number;
  /** The most memory that was held at a time, in megabytes, all processes together. */
  memory: number;
}

/** A process as `/proc` has it (proc(5)). */
interface ProcessState {
  pid: number;
  parent: number;
  /** Seconds of processors of its own. */
  own: number;
}

/**
 * Milliseconds between two looks. A process that lives shorter may be missed; looking more often would
 * take from what is measured.
 */
const INTERVAL = 100;
/** Linux counts in hundredths of a second, whatever the machine. */
const TICKS_PER_SECOND = 100;

/**
 * Watches what a process and all its descendants use. GNU time does not count those that nobody waits
 * for, such as the program behind a library.
 *
 * @param root the number of the process
 * @returns a function that ends it and tells; nothing where there is no `/proc`
 */
export function watchProcessTree(root: number): () => TreeUse | undefined {
  const spent = new Map<number, number>();
  let memory = 0;
  const look = () => {
    const members = treeOf(root, readProcesses());
    for (const { pid, own } of members) spent.set(pid, own);
    memory = Math.max(
      memory,
      members.reduce((sum, { pid }) => sum + memoryOf(pid), 0),
    );
  };
  look();
  const timer = setInterval(look, INTERVAL);
  return () => {
    clearInterval(timer);
    if (memory === 0) return undefined;
    return { cpu: [...spent.values()].reduce((sum, own) => sum + own, 0), memory };
  };
}

function readProcesses(): ProcessState[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)) ?? []);
  } catch {
    return [];
  }
}

function readProcess(pid: number): ProcessState | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name before stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, parent, user, system] = [0, 1, 11, 12].map((at) => Number(fields[at]));
    return {
      pid,
      parent: parent ?? 0,
      own: ((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND,
    };
  } catch {
    return undefined;
  }
}

/** Megabytes; none where it has ended. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The process and its descendants. */
function treeOf(root: number, processes: readonly ProcessState[]): ProcessState[] {
  const members = processes.filter(({ pid }) => pid === root);
  for (let added = members; added.length > 0; ) {
    const parents = new Set(added.map(({ pid }) => pid));
    added = processes.filter(({ parent }) => parents.has(parent));
    members.push(...added);
  }
  return members;
}
