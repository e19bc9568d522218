import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type CommandResult,
  createTemporaryLibrary,
  startCommand,
  type TemporaryLibrary,
} from '../support/temporaryLibrary.ts';

const BUILD_TIME = 120_000;
const papers = fileURLToPath(new URL('../../content/papers/', import.meta.url));

/** The file of a stored paper, to break a copy of it. */
function readStoredPaper(position: number): { file: string; text: string } {
  const files = readdirSync(papers, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .sort();
  const file = files.at(position) ?? '';
  return { file: join('papers', file), text: readFileSync(join(papers, file), 'utf8') };
}

describe('npm run build', () => {
  let library: TemporaryLibrary;
  beforeEach(() => {
    library = createTemporaryLibrary();
  });
  afterEach(() => library.remove());

  async function build(): Promise<CommandResult> {
    return startCommand('scripts/build.ts', [], library).ended;
  }

  it('refuses a library without papers', async () => {
    const { code, stdout, stderr } = await build();
    expect(stderr).toMatch(/^Error: .*papers holds no paper\. Import a digest first/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });

  it('names the file and the key that a hand has spoiled', { timeout: BUILD_TIME }, async () => {
    const { file, text } = readStoredPaper(0);
    library.write(file, text.replace(/^date: .*$/m, 'date: "2014-02-30"'));
    const { code, stderr } = await build();
    expect(stderr).toMatch(
      /^Error: The site could not be built, since the library is not in order\./,
    );
    expect(stderr).toContain('date');
    expect(stderr).toContain('a real calendar day');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr.length).toBeLessThan(4000);
    expect(code).toBe(1);
  });

  it('fails where code in a page ended the build early', { timeout: BUILD_TIME }, async () => {
    const sound = readStoredPaper(0);
    const hostile = readStoredPaper(1);
    library.write(sound.file, sound.text);
    library.write(hostile.file, `${hostile.text}\n{process.exit(0)}\n`);
    const { code, stderr } = await build();
    expect(stderr).toMatch(/^Error: /);
    expect(stderr.length).toBeLessThan(4000);
    expect(code).toBe(1);
  });
});
