import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { createClassifier, explainTopics, readTopics } from '../src/digest/topics/index.ts';
import { parseCommandLine } from './commandLine/parseOptions.ts';
import { readJsonLine } from './commandLine/readJsonLine.ts';
import { runCommand } from './commandLine/runCommand.ts';

const COMMAND = {
  usage: 'npm run --silent classify -- [options] < in.jsonl > out.jsonl',
  summary:
    'Gives papers their topics, one to three each, the most specific first: reads lines of\n{"id", "title", "text"} and writes {"id", "topics"} for each, in order.',
  options: {
    topics: { type: 'string', value: 'folder', help: 'the topic files (content/topics)' },
    explain: {
      type: 'boolean',
      help: 'also write which terms fired for each topic, the weightiest first',
    },
  },
  notes: [
    'A line that is no paper is named on standard error and left out.',
    '',
    'Exit codes: 0 every line was a paper, 1 some were not.',
  ],
} as const;

const paperSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });

const FORM = '{"id": "1", "title": "…", "text": "…"}';

async function classifyLines(directory: string, withReasons: boolean): Promise<boolean> {
  const classifier = createClassifier(readTopics(directory));
  let clean = true;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { value: paper, problem } = readJsonLine(line, paperSchema, FORM);
    if (problem !== undefined) {
      process.stderr.write(`line ${number}: ${problem.slice(0, 500)}\n`);
      clean = false;
      continue;
    }
    const result = classifier.classify({ title: paper.title, abstract: paper.text });
    const explanation = () =>
      Object.fromEntries(explainTopics(result).map(({ topic, reason }) => [topic, reason]));
    const reasons = withReasons ? { explanation: explanation() } : {};
    const written = { id: paper.id, topics: result.topics, ...reasons };
    if (!process.stdout.write(`${JSON.stringify(written)}\n`)) await once(process.stdout, 'drain');
  }
  return clean;
}

await runCommand(async () => {
  const { values } = parseCommandLine(COMMAND, process.argv.slice(2));
  const folder =
    typeof values.topics === 'string'
      ? values.topics
      : fileURLToPath(new URL('../content/topics', import.meta.url));
  if (!(await classifyLines(folder, values.explain === true))) process.exitCode = 1;
});
