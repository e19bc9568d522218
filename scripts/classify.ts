import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { type Classification, createClassifier, readTopics } from '../src/digest/topics/index.ts';

const HELP = `Give papers their topics.

  npm run --silent classify -- [options] < in.jsonl > out.jsonl

Reads one paper a line, {"id", "title", "text"}, and writes {"id", "topics"} for each, in order:
one to three topics, the most specific first. A line that is no paper is named on standard error
and left out; the exit code is then 1.

  --topics DIRECTORY  the topic files (default: content/topics of this project)
  --explain           also write the terms that fired for each topic
  --help              show this text
`;

const paperSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });

/** The terms that fired for the topics of a paper, one line a topic. */
function explain({ topics, evidence }: Classification): Record<string, string> {
  const reasons = topics.map((id): [string, string] => {
    const found = evidence.find(({ topic }) => topic === id);
    if (found === undefined) return [id, 'no term fired'];
    const terms = found.terms
      .map(({ term, weight, where, count }) => `${term} (${weight}, ${where} ×${count})`)
      .join(', ');
    return [id, `${found.score.toFixed(1)}: ${terms}`];
  });
  return Object.fromEntries(reasons);
}

/** What is wrong with a line, or the paper that it holds. */
function readPaper(line: string): z.infer<typeof paperSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const paper = paperSchema.safeParse(value);
  return paper.success ? paper.data : z.prettifyError(paper.error).replaceAll('\n', ' ');
}

async function classifyLines(directory: string, withReasons: boolean): Promise<boolean> {
  const classifier = createClassifier(await readTopics(directory));
  let clean = true;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const paper = readPaper(line);
    if (typeof paper === 'string') {
      process.stderr.write(`line ${number}: ${paper.slice(0, 500)}\n`);
      clean = false;
      continue;
    }
    const result = classifier.classify({ title: paper.title, abstract: paper.text });
    const reasons = withReasons ? { explanation: explain(result) } : {};
    const written = { id: paper.id, topics: result.topics, ...reasons };
    if (!process.stdout.write(`${JSON.stringify(written)}\n`)) await once(process.stdout, 'drain');
  }
  return clean;
}

const { values } = parseArgs({
  options: {
    topics: {
      type: 'string',
      default: fileURLToPath(new URL('../content/topics', import.meta.url)),
    },
    explain: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else if (!(await classifyLines(values.topics, values.explain))) process.exitCode = 1;
