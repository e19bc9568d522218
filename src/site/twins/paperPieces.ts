import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteContext } from '../context.ts';
import { cacheKey } from '../kept/cacheKey.ts';
import { KEPT_RESULTS } from '../kept/keptResult.ts';
import type { LibraryPaper } from '../library.ts';
import { keepPieces } from '../pieces/keepPieces.ts';
import { KeptPieces } from '../pieces/keptPieces.ts';
import { collectionFormats, libraryFormats, type PrintPiece } from './papersFormat.ts';

/**
 * Papers that are not in the file of all pieces have one of their own, as long as they are no larger part of
 * the library: a new digest then does not have all written again.
 */
const MOST_LATE = 0.05;

/** What is kept of papers for the files of a site, and where. */
interface Keeping {
  /** The file of all pieces, as it was made last, and that of papers that came later. */
  path: string;
  latePath: string;
  /** A fingerprint of the settings. */
  key: string;
  /** What each piece is printed by, in order. */
  kinds: PrintPiece[];
}

/** Only within a build by `npm run build` is anything kept. */
function keepingOf({ site }: SiteContext): Keeping | undefined {
  const folder = process.env[KEPT_RESULTS];
  if (folder === undefined) return undefined;
  const formats = [...libraryFormats(site), ...collectionFormats(site)];
  const kinds = [...new Set(formats.map(({ print }) => print))];
  return {
    path: join(folder, 'pieces'),
    latePath: join(folder, 'pieces-late'),
    key: cacheKey(site),
    kinds,
  };
}

const opened = new Map<string, KeptPieces>();

/** Opens what is kept in a file, again where another thread has kept more in the meantime. */
function openKept(path: string, { key }: Keeping): KeptPieces | undefined {
  const known = opened.get(path);
  const kept = known?.isAt(path) ? known : KeptPieces.open(path);
  if (kept === undefined) opened.delete(path);
  else opened.set(path, kept);
  return kept?.key === key ? kept : undefined;
}

/** Gives what prints a piece, or takes it from where it was kept. */
function openPrinter(
  context: SiteContext,
  keeping: Keeping,
): (paper: LibraryPaper, kind: number) => string | Uint8Array {
  const kept = openKept(keeping.path, keeping);
  const late = openKept(keeping.latePath, keeping);
  return (paper, kind) =>
    kept?.read(paper.fileHash, kind) ??
    late?.read(paper.fileHash, kind) ??
    (keeping.kinds[kind] as PrintPiece)(context, paper);
}

/**
 * Prints what a file says of each paper, or takes it from where it was kept.
 *
 * @param context the site
 * @param papers the papers
 * @param print what prints a piece
 * @returns the pieces in order, as text or in UTF-8; bytes change once the next piece is asked for
 */
export function* paperPieces(
  context: SiteContext,
  papers: readonly LibraryPaper[],
  print: PrintPiece,
): Generator<string | Uint8Array> {
  const keeping = keepingOf(context);
  if (keeping === undefined) {
    for (const paper of papers) yield print(context, paper);
    return;
  }
  const kind = keeping.kinds.indexOf(print);
  const printPiece = openPrinter(context, keeping);
  for (const paper of papers) yield printPiece(paper, kind);
}

/**
 * Keeps the pieces of all papers for the other files of this build and for builds to come: a paper is in a file
 * of the library, in those of its topics and of its digest, and few papers change between two builds.
 *
 * @param context the site
 */
export function keepAllPieces(context: SiteContext): void {
  const keeping = keepingOf(context);
  if (keeping === undefined) return;
  const { papers } = context.library;
  if (new Set(papers.map(({ fileHash }) => fileHash)).size < papers.length) return;
  const { path, latePath, key, kinds } = keeping;
  const keep = (file: string, those: readonly LibraryPaper[]) => {
    const printPiece = openPrinter(context, keeping);
    const things = those.map(({ fileHash }) => fileHash);
    keepPieces(file, { key, things, kinds: kinds.length }, (place, kind) =>
      printPiece(those[place] as LibraryPaper, kind),
    );
  };
  const kept = openKept(path, keeping);
  const late = papers.filter(({ fileHash }) => !kept?.has(fileHash));
  const gone = (kept?.count ?? 0) - (papers.length - late.length);
  if (Math.max(late.length, gone) > MOST_LATE * papers.length) {
    keep(path, papers);
    rmSync(latePath, { force: true });
    return;
  }
  const keptLate = openKept(latePath, keeping);
  if (late.some(({ fileHash }) => !keptLate?.has(fileHash))) keep(latePath, late);
}
