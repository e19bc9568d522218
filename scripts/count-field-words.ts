import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { TokenReader } from '../src/site/related/words/tokens.ts';
import { WordForms } from '../src/site/related/words/wordForms.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';

const COMMAND = {
  usage: 'node scripts/count-field-words.ts < abstracts.jsonl',
  summary:
    'Counts how the words of a field are used, so that related papers are found by its terms.',
  options: {},
  notes: [
    'Reads {"title", "abstract"} a line and writes src/site/related/words/fieldWords.json: for the stem of',
    'each common word in how many of 10,000 abstracts it occurs, and how often on average in those,',
    'times 100.',
  ],
} as const;

/** A word that fewer of 10,000 abstracts have is left out; it counts as rare. */
const LEAST_SHARE = 20;
/** One abstract must not settle how often a word is repeated. */
const MOST_REPETITIONS = 6;
const FILE = fileURLToPath(new URL('../src/site/related/words/fieldWords.json', import.meta.url));

await runCommand(async () => {
  parseOptions(COMMAND, process.argv.slice(2));
  const used = new Map<string, { abstracts: number; times: number }>();
  let abstracts = 0;
  const forms = new WordForms();
  const reader = new TokenReader(forms);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
    abstracts += 1;
    const times = new Map<string, number>();
    reader.read(`${title}\n|\n${abstract}`);
    for (const form of reader.take().forms) {
      const stem = forms.stems[form] ?? '';
      if (forms.functions[form] === 0) times.set(stem, (times.get(stem) ?? 0) + 1);
    }
    for (const [stem, count] of times) {
      const use = used.get(stem) ?? { abstracts: 0, times: 0 };
      use.abstracts += 1;
      use.times += Math.min(count, MOST_REPETITIONS);
      used.set(stem, use);
    }
  }
  const lines = [...used]
    .map(([stem, use]) => ({
      stem,
      share: Math.round((use.abstracts / abstracts) * 10_000),
      repetition: Math.round((use.times / use.abstracts) * 100),
    }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((a, b) => (a.stem < b.stem ? -1 : 1))
    .map(({ stem, share, repetition }) => `${JSON.stringify(stem)}: [${share}, ${repetition}]`);
  await writeFile(FILE, `{\n  ${lines.join(',\n  ')}\n}\n`);
  process.stdout.write(`${lines.length} words of ${abstracts} abstracts\n`);
});
