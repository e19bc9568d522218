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
  /** Whether it takes words that are no options, such as file names. */
  takesWords?: boolean;
  /** Lines below the options in the help, such as examples. */
  notes?: readonly string[];
}

/** What was typed after a command's name. */
export interface CommandLine {
  values: Record<string, string | boolean | undefined>;
  /** What is no option, in order. */
  words: string[];
}

/**
 * Reads a command's options; prints the help and ends the process where `--help` is among them.
 *
 * @param command the command's description
 * @param args the arguments after the script's name
 * @returns the values by the options' names, and the words that are no options
 * @throws CommandFailure where an option is unknown or lacks its value
 */
export function parseCommandLine(
  command: CommandDescription,
  args: readonly string[],
): CommandLine {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: command.takesWords === true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help !== true) return { values, words: positionals };
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.message.split(/\.(?: |\n|$)/)[0]?.replaceAll('\n', ' ')
        : String(error);
    throw new CommandFailure(`${reason}. Type "${command.usage.split(' [')[0]} --help" for help.`);
  }
  process.stdout.write(printHelp(command));
  process.exit(0);
}

/**
 * Reads the options of a command that takes nothing else, as {@link parseCommandLine} does.
 *
 * @param command the command's description
 * @param args the arguments after the script's name
 * @returns the values by the options' names
 * @throws CommandFailure where an option is unknown or lacks its value
 */
export function parseOptions(
  command: CommandDescription,
  args: readonly string[],
): CommandLine['values'] {
  return parseCommandLine(command, args).values;
}

/**
 * Lays out a command's help.
 *
 * @param command the command's description
 * @returns several lines, with a final line end
 */
export function printHelp({ usage, summary, options, notes = [] }: CommandDescription): string {
  const rows = Object.entries(options).map(([name, { value, help }]) => [
    `--${name}${value === undefined ? '' : ` <${value}>`}`,
    help,
  ]);
  rows.push(['--help', 'print this and stop']);
  const width = Math.max(...rows.map(([left]) => left?.length ?? 0));
  const lines = rows.map(([left, right]) => `  ${left?.padEnd(width)}  ${right}`);
  const below = notes.length > 0 ? ['', ...notes] : [];
  return [summary, '', `Usage: ${usage}`, '', ...lines, ...below, ''].join('\n');
}
