import { setFlagsFromString } from 'node:v8';

/**
 * Options of Node for a process that holds a whole library. By default V8 lets a heap grow to several
 * times of what is alive in it before it looks for garbage; with these, to half as much again. That takes
 * no more processor time that could be measured.
 */
export const THRIFTY_HEAP = [
  '--heap-growing-percent=50',
  '--initial-old-space-size=50',
  '--max-semi-space-size=32',
];

/** Gives this process and the threads that it will start the options of {@link THRIFTY_HEAP}. */
export function keepHeapSmall(): void {
  for (const option of THRIFTY_HEAP) setFlagsFromString(option);
}
