import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { printPage } from '../../../src/digest/write/page.ts';
import { hashOf } from '../../../src/files/fingerprint.ts';
import type { DigestId } from '../../../src/schema/index.ts';
import { KEPT_RESULTS } from '../../../src/site/kept/keptResult.ts';
import { openKeptTexts } from '../../../src/site/kept/keptTexts.ts';
import type { PaperFile } from '../../../src/site/loading/paperText.ts';
import { parsePaperText } from '../../../src/site/loading/paperText.ts';
import { splitPage } from '../../../src/stored/splitPage.ts';
import fc from '../../support/fastCheck.ts';
import { samplePaper } from '../sampleLibrary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-texts-'));
  vi.stubEnv(KEPT_RESULTS, join(folder, 'kept'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a paper's file with an abstract. */
function write(name: string, abstract: string, more = ''): PaperFile & { page: string } {
  const title = JSON.stringify(`Title of ${name}`);
  const source = `source:\n  title: ${title}\n  abstract: "As printed."${more}`;
  const page = `---\nslug: "${name}"\n${source}\n---\n\n${abstract}\n`;
  const file = join(folder, `${name}.mdx`);
  writeFileSync(file, page);
  return { file, hash: hashOf(page), page };
}

const many = (count: number, abstract = 'We show ℓ₂.') =>
  Array.from({ length: count }, (_, at) => write(`paper-${at}`, `${abstract} ${at}`));
const keptFile = () => join(folder, 'kept', 'texts');

/** Takes the papers' files away, so that only what is kept can be read. */
function remove(papers: readonly PaperFile[]): void {
  for (const { file } of papers) rmSync(file);
}

it('reads from what is kept what the files say, whatever they say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 8 }),
      (texts) => {
        const papers = texts.map((text, at) =>
          write(`paper-${at}`, `${text.toWellFormed()} ${at}`),
        );
        const read = openKeptTexts(papers, 1);
        remove(papers);
        for (const paper of papers) expect(read(paper)).toEqual(parsePaperText(paper.page, ''));
      },
    ),
    { numRuns: 50 },
  );
});

it.each([
  ['as every parser of YAML would', ''],
  ['with the digest that prints it', '\n  digest: "2025-11-13"'],
  ['with its markup', '\n  markup: "tex"\n  digest: "2025-11-13-2"'],
])('reads a source %s', (_, more) => {
  const { page } = write('paper', 'We show it.', more);
  const { frontMatter = '' } = splitPage(page) ?? {};
  expect(parsePaperText(page, '').source).toEqual(parse(frontMatter).source);
});

it('reads a source that a curator commented as the package does', () => {
  const { hash: _, ...paper } = samplePaper({
    title: 'A Title',
    topics: ['theory'],
    digests: [{ id: '2025-11-13' as DigestId, lines: [1, 9] }],
  });
  const source = { title: 'A Title', abstract: 'As printed.', markup: 'tex' } as const;
  const page = printPage({ ...paper, source }, 'We show it.').replace(/^source:$/m, '$& # copied');
  expect(page).toContain('# copied');
  expect(parsePaperText(page, '')).toEqual({ abstract: 'We show it.', source });
});

it('reads what is not kept from the files, and keeps it once there is much of it', () => {
  const papers = many(30);
  openKeptTexts(papers, 1);
  const before = statSync(keptFile()).mtimeMs;
  const changed = write('paper-3', 'It is another abstract.');
  const read = openKeptTexts(papers.with(3, changed), 1);
  expect(statSync(keptFile()).mtimeMs).toBe(before);
  expect(read(changed).abstract).toBe('It is another abstract.');
  expect(() => read({ ...changed, file: 'nowhere' })).toThrow(/nowhere/);
  const others = many(30, 'All is new.');
  expect(openKeptTexts(others, 1)(others[7] as PaperFile).abstract).toBe('All is new. 7');
  remove(others);
  expect(openKeptTexts(others, 1)(others[8] as PaperFile).abstract).toBe('All is new. 8');
});

it('needs no file for few papers, nor outside of a build', () => {
  const papers = many(3);
  const first = papers[0] as PaperFile;
  expect(openKeptTexts(papers)(first).abstract).toBe('We show ℓ₂. 0');
  vi.stubEnv(KEPT_RESULTS, undefined);
  expect(openKeptTexts(papers, 1)(first).abstract).toBe('We show ℓ₂. 0');
  expect(readdirSync(folder)).not.toContain('kept');
});

it('keeps nothing of files that cannot be told apart', () => {
  const papers = many(3).map((paper) => ({ ...paper, hash: '' }));
  const read = openKeptTexts(papers, 1);
  expect(papers.map((paper) => read(paper).abstract)).toEqual(
    [0, 1, 2].map((at) => `We show ℓ₂. ${at}`),
  );
});
