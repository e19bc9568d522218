import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stripLikeTheHub } from '../../src/digest/restore/check/roundTrip.ts';
import { hashText } from '../../src/digest/restore/formulas/tokens/lexemes.ts';

/** One abstract of the training corpus. */
export interface Abstract {
  readonly id: string;
  /** The author's abstract with its TeX. */
  readonly original: string;
  /** The same as the Hub strips it. */
  readonly text: string;
  /** Whether it has any mathematics. */
  readonly maths: boolean;
}

/** The author's formula and its place in the stripped text. */
export interface AuthorFormula {
  from: number;
  to: number;
  tex: string;
}

/** Reads abstracts, one JSON object a line, gzipped or not. */
export const readCorpus = (path: string): Abstract[] => readLines<Abstract>(path);

/** Reads abstracts that were written in the manner of authors, lines `{id, original}`. */
export const readWritten = (path: string): Abstract[] =>
  readLines<Pick<Abstract, 'id' | 'original'>>(path).map((abstract) => ({
    ...abstract,
    text: abstract.original,
    maths: true,
  }));

function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

/** The texts of other abstracts to learn from, lines `{id, abstract}`, those whose id is used. */
export const readUnlabeled = (path: string, isUsed: (id: string) => boolean): string[] =>
  readLines<{ id: string; abstract: string }>(path)
    .filter(({ id }) => isUsed(id))
    .map(({ abstract }) => abstract);

/** Which tenth of the corpus an abstract is in, by a hash of its id: the same on every machine. */
export function tenthOf(id: string): number {
  let hash = hashText(id);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % 10;
}

/** The text as the Hub strips it, and where the author's formulas stand in it, white space at their ends left out. */
export function stripAbstract({ original, text, maths }: Abstract): {
  text: string;
  formulas: AuthorFormula[];
} {
  if (!maths) return { text, formulas: [] };
  let stripped = '';
  let end = 0;
  const formulas: AuthorFormula[] = [];
  for (const match of original.matchAll(/(?<!\\)(\$\$?)((?:\\.|[^$\\])+)\1/g)) {
    stripped += original.slice(end, match.index);
    const tex = (match[2] ?? '').trim();
    const printed = stripLikeTheHub(match[2] ?? '');
    const from = stripped.length + (printed.length - printed.trimStart().length);
    stripped += printed;
    formulas.push({ from, to: from + printed.trim().length, tex });
    end = match.index + match[0].length;
  }
  return { text: stripped + original.slice(end), formulas };
}
