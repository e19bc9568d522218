import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createTemporaryLibrary,
  cutDigest,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const BUILD_TIME = 120_000;

describe('npm start', () => {
  let library: TemporaryLibrary;
  beforeEach(() => {
    library = createTemporaryLibrary();
  });
  afterEach(() => library.remove());

  it.each([
    ['an option that it does not have', ['--prot', '80'], /Unknown option '--prot'.*--help/],
    ['a port that is none', ['--port', 'http'], /--port http is not a port/],
    ['a library without digests', [], /holds no digest\. Import one first/],
  ])('refuses %s in one line', async (_name, args, message) => {
    const { code, stdout, stderr } = await startCommand('scripts/start.ts', args, library).ended;
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('writes nothing where a digest is broken', async () => {
    library.write('digests/2025-11-13.txt', 'Dear all,\n\nhello.\n');
    const { code, stdout, stderr } = await startCommand('scripts/start.ts', [], library).ended;
    expect(stdout).toMatch(/DigestError: .*2025-11-13\.txt:1: this is not a digest/);
    expect(stderr).toMatch(/^Error: Nothing was imported/);
    expect(existsSync(join(library.content, 'papers'))).toBe(false);
    expect(existsSync(library.output)).toBe(false);
    expect(code).toBe(1);
  });

  it('imports, builds, serves and stops when asked to', { timeout: BUILD_TIME }, async () => {
    library.write('digests/2025-11-13.txt', cutDigest(3));
    library.write('digests/2025-11-13.yaml', 'date: "2025-11-13"\n');
    const { child, result, ended } = startCommand('scripts/start.ts', ['--port', '0'], library);
    const address = await vi.waitFor(
      () => {
        if (child.exitCode !== null) throw new Error(result.stderr);
        const [, found] = /Serving (http:\S+)/.exec(result.stdout) ?? [];
        if (found === undefined) throw new Error(`no address in: ${result.stdout}`);
        return found;
      },
      { timeout: BUILD_TIME, interval: 200 },
    );
    const front = await fetch(address);
    expect(front.status).toBe(200);
    expect(front.headers.get('Content-Security-Policy')).toContain("default-src 'self'");
    expect(await front.text()).toContain('Variational Quantum Circuits');
    const broken = await fetch(`${address}%FF/`);
    expect(broken.status).toBe(400);
    expect(await broken.text()).toMatch(/^This address is not well-formed/);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(stdout).toMatch(/Imported 1 digest in .*: 3 new\./);
    expect(stdout).toMatch(/Built \d+ pages \(\d+ files changed\) and indexed 3 papers in /);
    expect(stdout).toMatch(/^3 papers, \d+ warnings?, .* Ctrl-C stops\./m);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
