import { readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseOptions } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { partFonts } from './fonts/partFonts.ts';

const COMMAND = {
  usage: 'npm run part-fonts -- [options]',
  summary:
    'Parts the fonts of text and formulas anew, into src/styles/fonts, after an upgrade of their packages or a change of the parts.',
  options: {},
} as const;

const folder = fileURLToPath(new URL('../src/styles/fonts/', import.meta.url));

await runCommand(async () => {
  parseOptions(COMMAND, process.argv.slice(2));
  const files = await partFonts();
  for (const name of await readdir(folder)) if (!files.has(name)) await rm(folder + name);
  for (const [name, bytes] of files) {
    await writeFile(folder + name, bytes);
    process.stdout.write(`${name}: ${bytes.length.toLocaleString('en-US')} bytes\n`);
  }
});
