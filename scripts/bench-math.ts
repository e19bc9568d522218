import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { CommandFailure } from './commandLine/commandFailure.ts';
import { parseOptions } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import { readCorpus } from './formulaTagger/corpus.ts';
import { restoreLine } from './restoration/restoreLine.ts';
import { scoreAbstracts } from './restoration/scoreAbstracts.ts';

const COMMAND = {
  usage: 'npm run bench:math -- [options]',
  summary: 'Measures how well and how fast stripped mathematics is restored.',
  options: {
    corpus: {
      type: 'string',
      value: 'file',
      help: 'abstracts with their TeX, .jsonl or .jsonl.gz (../shared/corpus/math-train.jsonl.gz)',
    },
    score: { type: 'string', value: 'file', help: 'the scorer (../shared/math/score.mjs)' },
    show: { type: 'string', value: 'count', help: 'print that many differences' },
  },
} as const;

/** The table has seen none of those with formulas; those without are what the corpus is tried on too. */
const UNSEEN = 'tests/fixtures/mathematics/proceedings.jsonl.gz';
const WITHOUT = 'tests/fixtures/mathematics/abstracts.jsonl';
const TRAINING_CORPUS = /math-train\.jsonl/;

const beside = (path: string) => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url));

await runCommand(async () => {
  const { corpus, score, show } = parseOptions(COMMAND, process.argv.slice(2));
  const gold = String(corpus ?? beside('corpus/math-train.jsonl.gz'));
  const scorer = String(score ?? beside('math/score.mjs'));
  for (const path of [gold, scorer]) {
    if (existsSync(path)) continue;
    if (corpus !== undefined || score !== undefined)
      throw new CommandFailure(`${path} is missing.`);
    process.stdout.write(scoreFixtures(`${path} is not there`));
    return;
  }
  const directory = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  try {
    const restored = join(directory, 'restored.jsonl');
    writeFileSync(restored, await restoreAll(gold));
    const options = show === undefined ? [] : ['--show', String(show)];
    await run(process.execPath, [scorer, gold, restored, ...options]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  if (TRAINING_CORPUS.test(gold)) {
    process.stdout.write(
      'Note: the shipped model was trained on this corpus; on other abstracts it does less well.\n',
    );
  }
});

/** Scores the abstracts that the project has with it, where the corpus is not at hand. */
function scoreFixtures(reason: string): string {
  const read = (path: string) => readCorpus(fileURLToPath(new URL(`../${path}`, import.meta.url)));
  const unseen = read(UNSEEN);
  const plain = read(WITHOUT).filter(({ maths }) => !maths);
  const { characters, ends, clean, roundTrip } = scoreAbstracts([...unseen, ...plain]);
  const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
  return [
    `Measured ${unseen.length} abstracts of ${UNSEEN}, of which the table learned nothing, and ${plain.length} without mathematics, as ${reason}.`,
    `chars_f1         ${percent(characters)}`,
    `ends_f1          ${percent(ends)}`,
    `clean            ${percent(clean)}`,
    `round_trip       ${percent(roundTrip)}`,
    '',
  ].join('\n');
}

/** Restores every abstract of a corpus and tells how long that took, reading and writing aside. */
async function restoreAll(path: string): Promise<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const lines: string[] = [];
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() !== '') lines.push(line);
  }
  restoreLine('{"id":"","text":"x"}', false);
  const start = performance.now();
  const entries = lines.map((line) => restoreLine(line, false));
  const seconds = (performance.now() - start) / 1000;
  const speed = Math.round(entries.length / seconds).toLocaleString('en-US');
  process.stdout.write(`${'speed'.padEnd(16)} ${speed} abstracts a second\n`);
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(program, args, { stdio: 'inherit' })
      .once('error', reject)
      .once('close', (code) =>
        code === 0 ? resolve() : reject(new CommandFailure(`The scorer ended with code ${code}.`)),
      );
  });
}
