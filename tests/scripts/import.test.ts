import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const SEED = join(ROOT, 'content/digests/2025-11-13.txt');

// Each test starts commands, which on a busy machine take many times as long.
vi.setConfig({ testTimeout: 180_000 });

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'offprint-'));
  cpSync(join(ROOT, 'content/topics'), join(directory, 'topics'), { recursive: true });
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/import.ts'), '--content', directory, ...args],
    { input, encoding: 'utf8', cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } },
  );
  return { status, stdout, stderr };
}

describe('npm run import', () => {
  it('prints its help', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('npm run import -- [options]');
    expect(stdout).toContain('Exit codes');
  });

  it.each([
    ['no file', [], '', /Name a digest/],
    ['a folder without a digest', [join(ROOT, 'src')], '', /^Error: .* holds no file to import/m],
    ['a missing file', ['missing.txt'], '', /^DigestError: missing\.txt: there is no such file/m],
    ['an empty standard input', ['-'], '', /^DigestError: standard input:1: the file is empty/m],
    [
      'a date that no calendar has',
      ['--date', '2025-02-30', SEED],
      '',
      /not a day of the calendar/,
    ],
    [
      'a letter',
      ['-'],
      'Dear all,\n\nhello.\n',
      /^DigestError: standard input:1: this is not a digest/m,
    ],
  ])('refuses %s in one short message', (_name, args, input, message) => {
    const { status, stdout, stderr } = run(args, input);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect(stderr.length).toBeLessThan(4000);
    expect(readdirSync(directory)).toEqual(['topics']);
  });

  it('imports the seed digest and lists its doubt with file and line', () => {
    const copy = join(directory, 'copied.txt');
    cpSync(SEED, copy);
    const { status, stdout, stderr } = run([copy]);
    expect(stderr).toMatch(/^Warning: .*copied\.txt:437: this paper has no authors and no date/m);
    expect(stderr).toMatch(/^Warning: .*2025-11-13 is the earliest that fits/m);
    expect(stdout).toMatch(/^Imported 2025-11-13 \(61 papers\): 61 new,/m);
    expect(status).toBe(0);
  });

  it('dates a digest by its text, whatever the clock says', () => {
    const clock = join(directory, 'clock.mjs');
    writeFileSync(
      clock,
      `const Real = Date; globalThis.Date = class extends Real { constructor(...a) { super(...(a.length ? a : ['2027-03-01'])); } static now() { return new Real('2027-03-01').getTime(); } };`,
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', clock, join(ROOT, 'scripts/import.ts'), '--content', directory, SEED],
      { encoding: 'utf8', cwd: ROOT },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Imported 2025-11-13 \(61 papers\): 0 new, 0 updated, 61 unchanged/);
  });

  it('explains the topics of each paper, and tells those that a curator set', () => {
    const slug = 'cnn-features-off-the-shelf-an-astounding-baseline-for-recognition';
    const file = join(directory, `papers/2014/${slug}.mdx`);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^topics: .*$/m, 'topics: [ "finance" ]'),
    );
    const { stdout } = run(['--explain', SEED]);
    const explanations = stdout.split('\n\n').filter((part) => part.startsWith('papers/'));
    expect(explanations).toHaveLength(61);
    const [first, set, reason] =
      explanations.find((part) => part.includes(slug))?.split('\n') ?? [];
    expect(first).toBe(`papers/2014/${slug}.mdx`);
    expect(set).toMatch(/^ {2}finance: set by hand and kept/);
    expect(reason).toMatch(/^ {2}computer-vision: score \S+: \S.* \(weight /);
    expect(explanations.filter((part) => part.includes('set by hand'))).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toContain('topics: [ "finance" ]');
  });

  it('shows in a dry run what would change, and changes nothing', () => {
    const later = join(directory, 'later.txt');
    writeFileSync(later, readFileSync(SEED, 'utf8').replace('Nov 13', 'Nov 14'));
    const before = readdirSync(directory, { recursive: true }).sort();
    const { status, stdout } = run(['--dry-run', later]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\+ digests\/2025-11-14\.txt \(new, \d+ lines\)$/m);
    expect(stdout).toMatch(/^~ papers\/2023\/\S+\.mdx\n +\d+ \+ {3}- id: "2025-11-14"$/m);
    expect(stdout).toMatch(
      /^Would import 2025-11-14 .* 60 merged, 1 kept by hand.*Nothing was written/m,
    );
    expect(readdirSync(directory, { recursive: true }).sort()).toEqual(before);
  });

  it('prints its report as JSON, refusals too', () => {
    const report = JSON.parse(run(['--json', SEED]).stdout);
    expect(report.counts).toEqual({ new: 0, updated: 0, unchanged: 60, merged: 0, kept: 1 });
    expect(report.pages).toHaveLength(61);
    const refused = run(['--json', 'missing.txt']);
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.stdout).diagnostics[0]).toMatchObject({ code: 'file-missing' });
  });

  it('names the pages that were edited by hand, and with --force those that it overwrites', () => {
    const name =
      'papers/2014/cnn-features-off-the-shelf-an-astounding-baseline-for-recognition.mdx';
    const kept = run([SEED]);
    expect(kept.stdout).toContain(`Edited by hand and kept (--force would overwrite):\n  ${name}`);
    const forced = run(['--force', SEED]);
    expect(forced.stderr).toMatch(
      new RegExp(`^Warning: ${name}: this page was edited by hand`, 'm'),
    );
    expect(forced.stdout).toMatch(/1 updated, 60 unchanged/);
    expect(readFileSync(join(directory, name), 'utf8')).not.toContain('finance');
  });

  it('says with a code of its own that another import is running', () => {
    mkdirSync(join(directory, '.import'));
    writeFileSync(join(directory, `.import/lock_elsewhere_1_a`), '');
    const { status, stderr } = run([SEED]);
    rmSync(join(directory, '.import'), { recursive: true });
    expect(stderr).toMatch(/another import is writing here \(process 1 on elsewhere\)/);
    expect(status).toBe(2);
  });
});
