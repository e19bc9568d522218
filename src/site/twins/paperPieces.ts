import { join } from 'node:path';
import { cacheKey } from '../cacheKey.ts';
import type { SiteContext } from '../context.ts';
import { KEPT_RESULTS } from '../keptResult.ts';
import type { LibraryPaper } from '../library.ts';
import { keepPieces } from '../pieces/keepPieces.ts';
import { KeptPieces } from '../pieces/keptPieces.ts';
import { collectionFormats, libraryFormats, type PrintPiece } from './papersFormat.ts';

/** What is kept of papers for the files of a site, and where. */
interface Keeping {
  path: string;
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
  return { path: join(folder, 'pieces'), key: cacheKey(site), kinds };
}

let opened: KeptPieces | undefined;

/** Opens what is kept, again where another thread has kept more in the meantime. */
function openKept({ path, key }: Keeping): KeptPieces | undefined {
  if (opened === undefined || !opened.isAt(path)) opened = KeptPieces.open(path);
  return opened?.key === key ? opened : undefined;
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
  const kept = keeping && openKept(keeping);
  const kind = keeping?.kinds.indexOf(print) ?? 0;
  for (const paper of papers) yield kept?.read(paper.fileHash, kind) ?? print(context, paper);
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
  const kept = openKept(keeping);
  const things = papers.map(({ fileHash }) => fileHash);
  if (new Set(things).size < things.length) return;
  if (kept?.count === things.length && things.every((thing) => kept.has(thing))) return;
  const { path, key, kinds } = keeping;
  keepPieces(path, { key, things, kinds: kinds.length }, (place, kind) => {
    const paper = papers[place] as LibraryPaper;
    return kept?.read(paper.fileHash, kind) ?? (kinds[kind] as PrintPiece)(context, paper);
  });
}
