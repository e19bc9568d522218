import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/classify.ts', import.meta.url));

/** Runs the command on lines of input. */
function classify(input: string, ...args: string[]) {
  return spawnSync(process.execPath, [SCRIPT, ...args], { input, encoding: 'utf8' });
}

const paper = (id: string, title: string) => JSON.stringify({ id, title, text: '' });

describe('npm run classify', () => {
  it('writes the topics of each paper, in order', () => {
    const { stdout, stderr, status } = classify(
      `${paper('b', 'Quantum circuits')}\n\n${paper('a', 'Knowledge distillation')}\r\n`,
    );
    expect(stdout).toBe('{"id":"b","topics":["quantum"]}\n{"id":"a","topics":["compression"]}\n');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('names lines that are no papers and goes on', () => {
    const { stdout, stderr, status } = classify(
      `${paper('a', 'Quantum circuits')}\nnonsense\n{"id":"c","title":"No text"}\n${paper('d', 'LoRA')}`,
    );
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/^line 2: this is no JSON .*\nline 3: “text” is missing; .*\n$/);
    expect(status).toBe(1);
  });

  it('explains which terms fired, the weightiest first', () => {
    const { stdout } = classify(paper('a', 'Transformers as quantum circuits'), '--explain');
    const { topics, explanation } = JSON.parse(stdout);
    expect(Object.keys(explanation)).toEqual(topics);
    expect(explanation.quantum).toMatch(/^score \S+: quantum circuit \S+ \(weight \S+, title\)/);
    const points = [...explanation.quantum.matchAll(/(\S+) \(weight/g)].map(([, one]) =>
      Number(one),
    );
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });

  it('refuses an option that it does not know', () => {
    const { stderr, status } = classify('', '--explane');
    expect(stderr).toMatch(/^Error: .*--explane/);
    expect(status).toBe(1);
  });
});
