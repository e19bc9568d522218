import { parseArgs } from 'node:util';
import { CommandFailure } from './commandFailure.ts';

/** One option of a command line, with the words that `--help` prints for it. */
export interface OptionDescription {
  type: 'boolean' | 'string';
  /** What the value is called in the help, such as `number`. */
  value?: string;
  /** What the option does, as a short phrase. */
  help: string;
}

/** What a command is called, does and takes. */
export interface CommandDescription {
  /** How it is typed, such as `npm start -- [options]`. */
  usage: string;
  /** What it does, as one sentence. */
  summary: string;
  options: Record<string, OptionDescription>;
}

/**
 * Reads a command's options; prints the help and ends the process where `--help` is among them.
 *
 * @param command the command's description
 * @param args the arguments after the script's name
 * @returns the values by the options' names
 * @throws CommandFailure where an option is unknown or lacks its value
 */
export function parseOptions(
  command: CommandDescription,
  args: readonly string[],
): Record<string, string | boolean | undefined> {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help !== true) return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CommandFailure(`${reason}. Type "${command.usage.split(' [')[0]} --help" for help.`);
  }
  process.stdout.write(printHelp(command));
  process.exit(0);
}

/**
 * Lays out a command's help.
 *
 * @param command the command's description
 * @returns several lines, with a final line end
 */
export function printHelp({ usage, summary, options }: CommandDescription): string {
  const rows = Object.entries(options).map(([name, { value, help }]) => [
    `--${name}${value === undefined ? '' : ` <${value}>`}`,
    help,
  ]);
  rows.push(['--help', 'print this and stop']);
  const width = Math.max(...rows.map(([left]) => left?.length ?? 0));
  const lines = rows.map(([left, right]) => `  ${left?.padEnd(width)}  ${right}`);
  return [summary, '', `Usage: ${usage}`, '', ...lines, ''].join('\n');
}
