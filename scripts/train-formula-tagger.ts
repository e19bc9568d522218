import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { packModel } from '../src/digest/restore/formulas/model.ts';
import { hashText } from '../src/digest/restore/formulas/tokens/lexemes.ts';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { type CommandDescription, parseCommandLine } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { readCorpus, readUnlabeled, readWritten, tenthOf } from './formulaTagger/corpus.ts';
import { makeExample } from './formulaTagger/goldLabels.ts';
import { trainModel } from './formulaTagger/trainModel.ts';

const MODEL = fileURLToPath(new URL('../src/digest/restore/formulas/model.bin', import.meta.url));

/** Abstracts with formulas that a language model wrote in the manner of arXiv's authors up to 2024. */
const WRITTEN = fileURLToPath(new URL('./formulaTagger/written.jsonl.gz', import.meta.url));

/** Of the unlabeled abstracts, one in so many is used. */
const ONE_IN = 4;

const COMMAND: CommandDescription = {
  usage: 'node scripts/train-formula-tagger.ts CORPUS.jsonl[.gz] [options]',
  summary:
    'Trains the formula tagger from abstracts {id, original, text, maths} and writes its table. The same corpus gives the same bytes.',
  options: {
    output: { type: 'string', value: 'file', help: 'where to write the table (default: into src)' },
    unlabeled: {
      type: 'string',
      value: 'file',
      help: 'more abstracts, .jsonl or .jsonl.gz, as digests print them',
    },
    tenths: {
      type: 'string',
      value: 'digits',
      help: 'train on these tenths of the abstracts only, by a hash of the id (default: 0123456789)',
    },
  },
  notes: [
    'The shipped table is made with --unlabeled: abstracts {id, abstract} whose mathematics nobody marked,',
    'of which a quarter teaches what abstracts without any look like. In every case the tagger learns',
    'from scripts/formulaTagger/written.jsonl.gz too: abstracts that a language model wrote in the manner',
    'of authors of 2010 to 2024. They are good for where dollars stand, and for no fact.',
  ],
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
  const abstracts = readCorpus(corpus);
  const examples = abstracts
    .filter(({ id }) => tenths.includes(String(tenthOf(id))))
    .map(makeExample);
  report(`${examples.length} abstracts`);
  const known = new Set(abstracts.map(({ id }) => id));
  const more = values['unlabeled'];
  const isUsed = (id: string) =>
    !known.has(id) && hashText(id) % ONE_IN === 0 && tenths.includes(String(tenthOf(id)));
  const unlabeled = more === undefined ? [] : readUnlabeled(String(more), isUsed);
  const written = readWritten(WRITTEN).map(makeExample);
  report(`${written.length} written ones`);
  const packed = packModel(trainModel(examples, written, unlabeled, report));
  const bytes = deflateRawSync(packed, { level: 9 });
  writeFileSync(String(values['output'] ?? MODEL), bytes);
  report(`${bytes.length} bytes`);
});
