import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { packModel } from '../src/digest/restore/formulas/model.ts';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { type CommandDescription, parseCommandLine } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { readCorpus, tenthOf } from './formulaTagger/corpus.ts';
import { makeExample } from './formulaTagger/goldLabels.ts';
import { trainModel } from './formulaTagger/trainModel.ts';

const MODEL = fileURLToPath(new URL('../src/digest/restore/formulas/model.bin', import.meta.url));

const COMMAND: CommandDescription = {
  usage: 'node scripts/train-formula-tagger.ts CORPUS.jsonl[.gz] [options]',
  summary:
    'Trains the formula tagger from abstracts {id, original, text, maths} and writes its table. The same corpus gives the same bytes.',
  options: {
    output: { type: 'string', value: 'file', help: 'where to write the table (default: into src)' },
    tenths: {
      type: 'string',
      value: 'digits',
      help: 'train on these tenths of the corpus only, by a hash of the id (default: 0123456789)',
    },
  },
  takesWords: true,
};

const report = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

await runCommand(async () => {
  const { values, words } = parseCommandLine(COMMAND, process.argv.slice(2));
  const [corpus] = words;
  if (corpus === undefined) throw new CommandFailure('Name the corpus to train from.');
  const tenths = String(values['tenths'] ?? '0123456789');
  const examples = readCorpus(corpus)
    .filter(({ id }) => tenths.includes(String(tenthOf(id))))
    .map(makeExample);
  report(`${examples.length} abstracts`);
  const packed = packModel(trainModel(examples, report));
  const bytes = deflateRawSync(packed, { level: 9 });
  writeFileSync(String(values['output'] ?? MODEL), bytes);
  report(`${bytes.length} bytes`);
});
