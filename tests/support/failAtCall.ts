import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Every call by which the import changes the disk. */
const CALLS = [
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmdirSync',
  'rmSync',
  'utimesSync',
  'writeFileSync',
  'writeSync',
] as const;

/**
 * Makes this process fail at a change of the disk: killed just before it, which leaves the start of a
 * file where a file is being written, or refused by a full disk.
 *
 * @param number the call to fail at, counted from 1
 * @param how killed, or refused by a full disk
 * @returns functions that tell how many calls there were and that mend everything
 */
export function failAtCall(number: number, how: 'kill' | 'full') {
  let calls = 0;
  const originals = Object.fromEntries(CALLS.map((name) => [name, fs[name]]));
  for (const name of CALLS) {
    const original = fs[name] as (...args: unknown[]) => unknown;
    const failing = (...args: unknown[]) => {
      calls += 1;
      if (calls !== number) return original(...args);
      if (how === 'full') throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      if (name === 'writeFileSync') {
        original(args[0], Buffer.from(String(args[1])).subarray(0, 3));
      }
      if (name === 'writeSync') original(args[0], args[1], args[2], 3);
      process.kill(process.pid, 'SIGKILL');
      // The signal may come a moment later; nothing may happen until then.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
      return undefined;
    };
    Object.assign(fs, { [name]: failing });
  }
  syncBuiltinESMExports();
  return {
    countCalls: () => calls,
    mend: () => {
      Object.assign(fs, originals);
      syncBuiltinESMExports();
    },
  };
}
