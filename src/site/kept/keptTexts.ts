import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type PaperFile, type PaperText, parsePaperText } from '../loading/paperText.ts';
import { keepPieces } from '../pieces/keepPieces.ts';
import { KeptPieces } from '../pieces/keptPieces.ts';
import { BoundedCache } from './boundedCache.ts';
import { KEPT_RESULTS } from './keptResult.ts';

/** So many texts are held in memory, some 5 KB each: a paper is in its page, its digest's and its topics' files. */
const HELD_TEXTS = 6000;

/** The file in which a build keeps texts is made anew where it lacks more than this part of them. */
const MOST_LACKING = 0.05;

const ABSTRACT = 0;
const SOURCE = 1;

/**
 * Opens the texts of papers for a build, during which they do not change. Of a large library each is read some
 * eight times; all are kept in one file, from which one is read in a fifth of the time.
 *
 * @param papers the papers of the library
 * @param held how many texts to hold in memory; a library that is no larger needs no file
 * @returns a function that reads the texts of a paper, and knows it again as the same object
 */
export function openKeptTexts(
  papers: readonly PaperFile[],
  held = HELD_TEXTS,
): (paper: PaperFile) => PaperText {
  const texts = new BoundedCache<PaperFile, PaperText>(held);
  const folder = process.env[KEPT_RESULTS];
  if (folder === undefined || papers.length <= held) {
    return (paper) => texts.get(paper, () => readText(paper));
  }
  const path = join(folder, 'texts');
  if (isMainThread) keepTexts(path, papers);
  let kept: KeptPieces | undefined;
  return (paper) =>
    texts.get(paper, () => {
      // Another thread opens it once there is something to read, when it has been made.
      kept ??= KeptPieces.open(path);
      return readKept(kept, paper) ?? readText(paper);
    });
}

function readText({ file }: PaperFile): PaperText {
  return parsePaperText(readFileSync(file, 'utf8'), file);
}

function readKept(kept: KeptPieces | undefined, { hash }: PaperFile): PaperText | undefined {
  const textOf = (piece: number) => {
    const bytes = kept?.read(hash, piece);
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  };
  const abstract = textOf(ABSTRACT);
  const source = textOf(SOURCE);
  if (abstract === undefined || source === undefined) return undefined;
  return { abstract, source: JSON.parse(source) };
}

/** Brings the file up to date, unless it lacks few texts. */
function keepTexts(path: string, papers: readonly PaperFile[]): void {
  const things = papers.map(({ hash }) => hash);
  if (new Set(things).size < things.length) return;
  const kept = KeptPieces.open(path);
  const lacking = things.filter((thing) => !kept?.has(thing)).length;
  if (lacking <= MOST_LACKING * things.length) return;
  let text: PaperText | undefined;
  keepPieces(path, { key: '', things, kinds: 2 }, (place, kind) => {
    const paper = papers[place] as PaperFile;
    if (kind === ABSTRACT) text = readKept(kept, paper) ?? readText(paper);
    return kind === ABSTRACT ? (text?.abstract ?? '') : JSON.stringify(text?.source);
  });
}
