import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readAbstracts } from '../../../scripts/bench/abstracts.ts';
import { type BenchResult, keepResult, readResults } from '../../../scripts/bench/benchResult.ts';
import { drawResults } from '../../../scripts/bench/drawResults.ts';
import { choosePeers } from '../../../scripts/bench/measurePeers.ts';
import { mediansOf } from '../../../scripts/bench/medians.ts';
import { printTable } from '../../../scripts/bench/printTable.ts';
import { runMeasured, sumCosts } from '../../../scripts/bench/runMeasured.ts';

const cost = (cpu: number) => ({ wall: 2 * cpu, cpu, memory: 100 * cpu });

const resultOf = (papers: number): BenchResult => ({
  papers,
  runs: 3,
  date: '2026-01-02',
  machine: '2 × processor',
  load: 0.5,
  offprint: {
    steps: {
      import: cost(papers / 500),
      'cold build': cost(papers / 50),
      'build, nothing changed': cost(1),
      'import of 50 papers more': cost(2),
      'build of 50 papers more': cost(3),
      'build, search index anew': cost(4),
    },
    files: 2 * papers,
    searchFiles: papers,
    pages: {
      median: { whole: 20, compressed: 5 },
      largest: { whole: 40, compressed: 9 },
    },
  },
  search: { opened: 400, first: 90, next: 50, twoWords: 70, fetched: 210 },
  peers: { Eleventy: cost(papers / 100) },
});

describe('medians', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1], 2.5],
    [[7], 7],
  ])('of %j is %d, in any depth', (values, median) => {
    const runs = values.map((value) => ({ at: value, step: { wall: value, cpu: undefined } }));
    expect(mediansOf(runs)).toEqual({ at: median, step: { wall: median, cpu: undefined } });
  });
});

describe('runMeasured', () => {
  it.runIf(process.platform === 'linux')(
    'counts what children use that nobody waits for',
    async () => {
      const spin = 'const end = Date.now() + 700; while (Date.now() < end);';
      const parent = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(spin)}]);
      child.unref(); setTimeout(() => process.exit(0), 1500);`;
      const { cpu = 0, memory = 0 } = await runMeasured([process.execPath, '-e', parent], {
        cwd: tmpdir(),
      });
      expect(cpu).toBeGreaterThan(0.1);
      expect(memory).toBeGreaterThan(60);
    },
  );

  it('says what a command printed before it failed', async () => {
    const command = [process.execPath, '-e', 'console.error("so it is"); process.exit(3)'];
    await expect(runMeasured(command, { cwd: tmpdir() })).rejects.toThrow('so it is');
  });

  it('adds times up and takes the most memory', () => {
    expect(sumCosts([cost(1), cost(3)])).toEqual({ wall: 8, cpu: 4, memory: 300 });
  });
});

describe('results', () => {
  it('of several numbers of papers are kept side by side, the last of each', () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
    try {
      const file = join(folder, 'results', 'bench.json');
      expect(readResults(file)).toEqual([]);
      keepResult(file, resultOf(1000));
      keepResult(file, { ...resultOf(61), load: 9 });
      keepResult(file, resultOf(61));
      expect(readResults(file)).toEqual([resultOf(61), resultOf(1000)]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are printed with ratios to the cold build', () => {
    const table = printTable(resultOf(1000));
    expect(table).toContain('1,000 papers, 2026-01-02, 2 × processor; medians of 3 runs');
    expect(table).toContain('| Offprint, cold build | 40.0 | 20.0 | 2,000 | 1.00 |');
    expect(table).toContain('| Eleventy, cold build | 20.0 | 10.0 | 1,000 | 0.50 |');
  });

  it('are drawn with a line and a name for each generator and step', () => {
    const images = drawResults([resultOf(61), resultOf(1000)]);
    expect(Object.keys(images)).toEqual(['cold-builds.svg', 'memory.svg', 'steps.svg']);
    for (const svg of Object.values(images)) {
      const { document } = parseHTML(svg);
      expect(document.documentElement?.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
    const names = [...parseHTML(images['cold-builds.svg'] ?? '').document.querySelectorAll('text')];
    const texts = names.map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining(['Offprint', 'Eleventy', '1,000']));
    expect(images['steps.svg']).toContain('build of 50 papers more');
  });

  it('are named once, where no name prints over another', () => {
    const once = resultOf(61);
    const peers = { ...once.peers, Starlight: cost(61 / 100) };
    const images = drawResults([
      { ...once, peers },
      { ...resultOf(1000), peers: {} },
    ]);
    const { document } = parseHTML(images['cold-builds.svg'] ?? '');
    const heights = [...document.querySelectorAll('text')]
      .filter(({ textContent }) => ['Starlight', 'Eleventy'].includes(textContent ?? ''))
      .map((text) => Number(/,([\d.]+)\)/.exec(text.getAttribute('transform') ?? '')?.[1]));
    expect(heights).toHaveLength(2);
    expect(Math.abs((heights[0] as number) - (heights[1] as number))).toBeGreaterThan(14);
  });
});

describe('the papers and peers of the bench', () => {
  it('has abstracts of its own, of many months', async () => {
    const papers = await readAbstracts('tests/fixtures/topics/fitting.jsonl', 500);
    expect(papers).toHaveLength(500);
    expect(new Set(papers.map(({ title }) => title)).size).toBe(500);
    expect(new Set(papers.map(({ date }) => date)).size).toBeGreaterThan(3);
  });

  it('knows peers by their names, and no others', () => {
    expect(choosePeers(['eleventy', ' Astro MDX']).map(({ name }) => name)).toEqual([
      'Eleventy',
      'Astro MDX',
    ]);
    expect(() => choosePeers(['Jekyll'])).toThrow('Docusaurus');
  });
});
