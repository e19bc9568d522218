import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/restore.ts', import.meta.url));

/** Runs the command on lines of input. */
function restore(input: string, ...args: string[]) {
  return spawnSync(process.execPath, [SCRIPT, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}

const line = (id: string | number, text: string) => JSON.stringify({ id, text });

describe('npm run restore', () => {
  it('writes one line for each, in order, with the id as it was', () => {
    const count = 3000;
    const { stdout, status } = restore(
      Array.from({ length: count }, (_, at) => line(at % 2 ? at : `n${at}`, `${at}\\%`)).join('\n'),
    );
    const entries = stdout
      .trimEnd()
      .split('\n')
      .map((entry) => JSON.parse(entry));
    expect(entries).toHaveLength(count);
    for (const [at, entry] of entries.entries()) {
      expect(entry).toEqual({ id: at % 2 ? at : `n${at}`, markdown: `${at}%` });
    }
    expect(status).toBe(0);
  });

  it('keeps the lines of a text and passes over empty lines of input', () => {
    const { stdout, status } = restore(`\n${line('a', 'one ---\ntwo\r\n$5')}\r\n\n`);
    expect(stdout).toBe(`${JSON.stringify({ id: 'a', markdown: 'one —\ntwo\r\n\\$5' })}\n`);
    expect(status).toBe(0);
  });

  it('says nothing about nothing', () => {
    expect(restore('')).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });

  it('names lines that cannot be read, in few words, and goes on', () => {
    const { stdout, stderr, status } = restore(
      `${line('a', 'x')}\n${'nonsense'.repeat(1000)}\n{"id":"c"}\n${line('d', 'y')}`,
    );
    expect(
      stdout
        .trim()
        .split('\n')
        .map((entry) => JSON.parse(entry).id),
    ).toEqual(['a', 'd']);
    expect(stderr).toMatch(/line 2: .*\n.*line 3: .*text/);
    expect(stderr.length).toBeLessThan(1200);
    expect(status).toBe(1);
  });

  it('reads a line of a megabyte', () => {
    const text = 'We propose a model. '.repeat(50_000);
    const { stdout, status } = restore(line('long', text));
    expect(JSON.parse(stdout).markdown).toBe(text.trim());
    expect(status).toBe(0);
  });

  it('explains what was restored, and why', () => {
    const { stdout } = restore(line('a', 'is 6$\\times$ and α = 1 --- so'), '--explain');
    expect(JSON.parse(stdout).explanation).toEqual({
      formulas: [
        { source: '$\\times$', tex: '\\times', reason: expect.any(String) },
        { source: 'α = 1', tex: '\\alpha = 1', reason: expect.any(String) },
      ],
      changes: [{ source: '---', result: '—' }],
    });
  });
});
