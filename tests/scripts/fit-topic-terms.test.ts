import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/fit-topic-terms.ts', import.meta.url));
const GRAPHS =
  '---\nname: Graphs\nscope: graphs\nterms:\n  graph: 3\nrelated: []\n---\n\nMy own words.\n';
const SPEECH = '---\nname: Speech\nscope: speech\nterms:\n  speech: 2\nrelated: []\n---\n';

describe('node scripts/fit-topic-terms.ts', () => {
  let folder: string;
  let papers: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fit-'));
    papers = join(folder, 'papers.jsonl');
    await writeFile(join(folder, 'graphs.mdx'), GRAPHS);
    await writeFile(join(folder, 'speech-audio.mdx'), SPEECH);
    const paper = { title: 'A graph of speech', text: '', first: ['speech-audio'], all: [] };
    await writeFile(papers, `${JSON.stringify(paper)}\n`);
  });
  afterEach(() => rm(folder, { recursive: true }));

  function run(...args: string[]) {
    return spawnSync(process.execPath, [SCRIPT, '--topics', folder, ...args], { encoding: 'utf8' });
  }

  it('fits the topic files to the papers and keeps what a curator wrote', async () => {
    const { stdout, stderr, status } = run(papers);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^present weights, 1 papers: first topic acceptable 0.0%/);
    expect(status).toBe(0);
    const graphs = await readFile(join(folder, 'graphs.mdx'), 'utf8');
    const [, weight] = /graph: (\S+)/.exec(graphs) ?? [];
    expect(Number(weight)).toBeLessThan(3);
    expect(graphs.endsWith('related: []\n---\n\nMy own words.\n')).toBe(true);
  });

  it.each(['--measure', '--estimate'])('writes nothing with %s', async (option) => {
    await writeFile(papers, (await readFile(papers, 'utf8')).repeat(6));
    expect(run(option, papers).status).toBe(0);
    expect(await readFile(join(folder, 'graphs.mdx'), 'utf8')).toBe(GRAPHS);
  });

  it('names the line that holds no labeled paper', async () => {
    await writeFile(papers, '\n{"title": "No topics", "text": ""}\n');
    const { stderr, status } = run(papers);
    expect(stderr).toMatch(/papers\.jsonl:2: [\s\S]*first/);
    expect(status).toBe(1);
    expect(await readFile(join(folder, 'graphs.mdx'), 'utf8')).toBe(GRAPHS);
  });
});
