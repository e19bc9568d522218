import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClassifier, readTopics } from '../src/digest/topics/index.ts';
import { parseCommandLine } from './commandLine/parseOptions.ts';
import { runCommand } from './commandLine/runCommand.ts';
import {
  type Agreement,
  crossValidate,
  fitWeights,
  measureAgreement,
} from './topics/fitWeights.ts';
import { type LabeledPaper, readLabeledPapers } from './topics/labeledPaper.ts';
import { applyWeights, replaceTerms } from './topics/topicTerms.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const COMMAND = {
  usage: 'node scripts/fit-topic-terms.ts [options] [labeled.jsonl …]',
  summary:
    "Fits the weights of the topics' terms to papers whose topics a reader has named, and writes\nthem into the topic files. Names, scopes, introductions and all other terms stay.",
  takesWords: true,
  options: {
    topics: { type: 'string', value: 'folder', help: 'the topic files (content/topics)' },
    estimate: {
      type: 'boolean',
      help: 'write nothing; tell by cross-validation how well the fit would do on other papers',
    },
    measure: { type: 'boolean', help: 'fit nothing; tell how well the present weights do' },
  },
  notes: [
    'A line of a labeled file is {"title", "text", "first": […], "all": […]}: the topics that may stand',
    'first, the best of them first, and all that are acceptable; or what several readers say of it, each',
    'on their own: {"title", "text", "readers": [{"first", "all"}, …]}. Without a file the papers of',
    'tests/fixtures/topics/fitting.jsonl are used; those of all other files there are for --measure only.',
    'A fit begins with the weights that the files have; another moves them further the same way.',
  ],
} as const;

function describe({ papers, firstTopic, precision, topicsPerPaper }: Agreement): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return `${papers} papers: first topic acceptable ${percent(firstTopic)}, assigned topics acceptable ${percent(precision)}, ${topicsPerPaper.toFixed(2)} topics a paper`;
}

await runCommand(async () => {
  const { values, words } = parseCommandLine(COMMAND, process.argv.slice(2));
  const folder = typeof values.topics === 'string' ? values.topics : fromRoot('content/topics');
  const files = words.length > 0 ? words : [fromRoot('tests/fixtures/topics/fitting.jsonl')];
  const topics = readTopics(folder);
  const papers: LabeledPaper[] = (await Promise.all(files.map(readLabeledPapers))).flat();
  const report = (label: string, agreement: Agreement) =>
    process.stdout.write(`${label}, ${describe(agreement)}\n`);

  report('present weights', measureAgreement(createClassifier(topics), papers));
  if (values.measure === true) return;
  if (values.estimate === true) {
    report('cross-validated', crossValidate(topics, papers, 6, applyWeights));
    return;
  }
  const fitted = applyWeights(topics, fitWeights(topics, papers));
  for (const { id, terms } of fitted) {
    const path = join(folder, `${id}.mdx`);
    const text = await readFile(path, 'utf8');
    const written = replaceTerms(text, terms);
    if (written !== text) await writeFile(path, written);
  }
  report('fitted weights', measureAgreement(createClassifier(fitted), papers));
});
