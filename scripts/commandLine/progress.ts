import { styleText } from 'node:util';

/** Tells a person how far a command is. */
export interface Progress {
  /** Shows what is being done; on a terminal one line, rewritten in place. A function is asked only if it is time. */
  show(text: string | (() => string)): void;
  /** Takes the line away and writes a line that stays. */
  report(text: string): void;
}

/** Outside a terminal, where lines cannot be rewritten, one is written this often at most. */
const MILLISECONDS_BETWEEN_LINES = 10_000;
const MILLISECONDS_BETWEEN_FRAMES = 80;

/**
 * Makes a progress line.
 *
 * @param stream where it is written
 * @returns the progress line, empty at first
 */
export function createProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  let lastShown = stream.isTTY ? 0 : performance.now();
  const pause = stream.isTTY ? MILLISECONDS_BETWEEN_FRAMES : MILLISECONDS_BETWEEN_LINES;
  const clear = () => {
    if (stream.isTTY) stream.write('\r\u001b[2K');
  };
  return {
    show(text) {
      const now = performance.now();
      if (now - lastShown < pause) return;
      lastShown = now;
      clear();
      const line = typeof text === 'string' ? text : text();
      const cut = stream.isTTY ? line.slice(0, Math.max(20, stream.columns - 2)) : line;
      stream.write(`${styleText('dim', `${cut}…`, { stream })}${stream.isTTY ? '' : '\n'}`);
    },
    report(text) {
      clear();
      stream.write(`${text}\n`);
    },
  };
}
