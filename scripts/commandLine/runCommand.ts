import { styleText } from 'node:util';

const { DEBUG } = process.env;
const LONGEST_MESSAGE = 4000;

/**
 * Runs a command's main function; where it throws, prints one message and sets exit code 1.
 *
 * A command that was interrupted ends without a word, and one whose output nobody reads any more, such as
 * before `| head`, does its work without printing. The stack trace of an unforeseen failure is printed where `DEBUG` is set.
 *
 * @param main the command
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endureClosedPipe);
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    if (isAbort(error)) return;
    const message = error instanceof Error ? withRemedy(error) : String(error);
    const label = styleText(['red', 'bold'], 'Error:', { stream: process.stderr });
    process.stderr.write(`${label} ${shorten(message)}\n`);
    if (DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  }
}

function endureClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Whoever interrupts a command knows why it ends. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

const WRITABLE = 'Give yourself permission to write there, then run the same command again.';
const ROOM = 'Make room on the disk, then run the same command again.';

/** What to do where the disk refuses, by the code of its error. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: WRITABLE,
  EPERM: WRITABLE,
  EROFS: WRITABLE,
  ENOSPC: ROOM,
  EDQUOT: ROOM,
};

/** The message of an error; where the disk refused something, with what to do. */
function withRemedy(error: NodeJS.ErrnoException): string {
  const remedy = error.syscall === undefined ? undefined : REMEDIES[error.code ?? ''];
  return remedy === undefined ? error.message : `${error.message}. ${remedy}`;
}

function shorten(message: string): string {
  return message.length > LONGEST_MESSAGE - 100
    ? `${message.slice(0, LONGEST_MESSAGE - 100)}…`
    : message;
}
