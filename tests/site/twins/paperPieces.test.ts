import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT_RESULTS } from '../../../src/site/kept/keptResult.ts';
import { keepAllPieces, paperPieces } from '../../../src/site/twins/paperPieces.ts';
import { collectionFormats, libraryFormats } from '../../../src/site/twins/papersFormat.ts';
import { sampleContext, samplePaper } from '../sampleLibrary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  vi.stubEnv(KEPT_RESULTS, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const paper = (title: string) => samplePaper({ title: `${title} $\\ell_2$`, slug: title });
const contextOf = (titles: string[], site = {}) => sampleContext(titles.map(paper), {}, site);

/** The pieces in every format, and how many of them had to be printed. */
function read({ library, ...rest }: ReturnType<typeof contextOf>) {
  const asked = new Set<string>();
  let extension = '';
  // Whatever is printed of a paper, its title is asked for.
  const papers = library.papers.map((one) =>
    Object.defineProperty({ ...one }, 'title', {
      enumerable: true,
      get() {
        asked.add(`${one.slug}.${extension}`);
        return one.title;
      },
    }),
  );
  const formats = [...libraryFormats(rest.site), ...collectionFormats(rest.site)];
  const pieces = formats.map((format) => {
    extension = format.extension;
    const own = paperPieces({ library, ...rest }, papers, format.print);
    return Array.from(own, (piece) => Buffer.from(piece).toString());
  });
  return { pieces, printed: asked.size };
}

/** Checks that the pieces are what is printed where nothing is kept; counts what was printed. */
function countPrinted(context: ReturnType<typeof contextOf>): number {
  const { pieces, printed } = read(context);
  vi.stubEnv(KEPT_RESULTS, undefined);
  expect(pieces).toEqual(read(context).pieces);
  vi.stubEnv(KEPT_RESULTS, folder);
  return printed;
}

it('prints what is not kept, and nothing else', () => {
  const formats = 6;
  expect(countPrinted(contextOf(['a', 'b']))).toBe(2 * formats);
  keepAllPieces(contextOf(['a', 'b']));
  expect(countPrinted(contextOf(['a', 'b']))).toBe(0);
  expect(countPrinted(contextOf(['b', 'c']))).toBe(formats);
  keepAllPieces(contextOf(['b', 'c']));
  expect(countPrinted(contextOf(['b', 'c']))).toBe(0);
  expect(countPrinted(contextOf(['a']))).toBe(formats);
});

it('does not write all pieces again for a few papers more', () => {
  const formats = 6;
  const titles = Array.from({ length: 40 }, (_, at) => `t${at}`);
  const file = join(folder, 'pieces');
  const lateFile = join(folder, 'pieces-late');
  keepAllPieces(contextOf(titles));
  const bytes = readFileSync(file);
  for (const more of [['a'], ['a', 'b']]) {
    expect(countPrinted(contextOf([...titles, ...more]))).toBe(formats);
    keepAllPieces(contextOf([...titles, ...more]));
    expect(countPrinted(contextOf([...titles, ...more]))).toBe(0);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }
  const late = readFileSync(lateFile);
  keepAllPieces(contextOf([...titles.slice(1), 'a', 'b']));
  expect(readFileSync(lateFile).equals(late)).toBe(true);
  keepAllPieces(contextOf([...titles, 'a', 'b', 'c']));
  expect(readFileSync(file).length).toBeGreaterThan(bytes.length);
  expect(existsSync(lateFile)).toBe(false);
  expect(countPrinted(contextOf([...titles, 'a', 'b', 'c']))).toBe(0);
  keepAllPieces(contextOf(titles.slice(4)));
  expect(readFileSync(file).length).toBeLessThan(bytes.length);
});

it('keeps nothing across settings', () => {
  keepAllPieces(contextOf(['a', 'b']));
  const site = { url: 'https://other.example', dataFiles: ['csv' as const, 'ris' as const] };
  expect(countPrinted(contextOf(['a', 'b'], site))).toBe(4);
  keepAllPieces(contextOf(['a', 'b'], site));
  expect(countPrinted(contextOf(['a', 'b'], site))).toBe(0);
});

it('writes nothing where all is kept, and does not trust what has changed', () => {
  const context = contextOf(['a', 'b']);
  const file = join(folder, 'pieces');
  keepAllPieces(context);
  const bytes = readFileSync(file);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  keepAllPieces(context);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  // JSON Lines and JSON hold the same.
  expect(countPrinted(context)).toBe(2);
});

it('keeps nothing of papers that cannot be told apart', () => {
  const { library, ...rest } = contextOf(['a', 'b']);
  const papers = library.papers.map((one) => Object.defineProperty(one, 'fileHash', { value: '' }));
  keepAllPieces({ library: { ...library, papers }, ...rest });
  expect(() => readFileSync(join(folder, 'pieces'))).toThrow();
});
