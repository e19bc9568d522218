import { isFunctionWord } from '../../../text/functionWords.ts';
import { type UnknownWord, unknownWords } from '../words/matching.ts';
import { writtenForms } from '../words/writtenForms.ts';
import type { FoundPage } from './fragment.ts';
import { rowOfName } from './indexParts.ts';
import type { Pagefind, Result } from './pagefind.ts';

/** What Pagefind finds, before it is narrowed. */
export interface Asked {
  /** The papers by their row, the best first; of equals, the one first that joined the library last. */
  ranked: ReadonlyMap<number, Result>;
  /** The words that were searched for, as the index has them. */
  words: string[];
  /** Words that no paper has: left out, or found as their nearest. */
  unknown: UnknownWord[];
  /** Whether no paper has all of the words that were asked for, so that only some of them were searched for. */
  isPart: boolean;
}

/** How Pagefind is asked. */
export interface AskOptions {
  /** Of how many parts the index consists. */
  parts: number;
  /** Whether the best are what will be shown, so that they are worth fetching at once. */
  showsBest: boolean;
}

/**
 * Asks Pagefind, and asks again without the words that no paper has and nothing comes near; where no paper has
 * all words, with fewer of them.
 *
 * @param pagefind the engine with all parts of the index
 * @param typed words parted by spaces, or a phrase between quotation marks
 * @param options how to ask
 * @returns what was found
 * @throws when a part of the index cannot be loaded
 */
export async function askPagefind(
  pagefind: Pagefind,
  typed: string,
  { parts, showsBest }: AskOptions,
): Promise<Asked> {
  const isPhrase = typed.startsWith('"');
  let words = isPhrase ? [typed] : typed.split(' ');
  const leftOut: UnknownWord[] = [];
  while (words.length > 0) {
    const results = await askForms(pagefind, words.join(' '));
    const ranked = rank(results, parts);
    if (showsBest) fetchFirst(ranked);
    if (isPhrase) return { ranked, words, unknown: [], isPart: false };
    const first = await ranked.values().next().value?.data();
    const alone =
      first === undefined ? await Promise.all(words.map((word) => askAlone(pagefind, word))) : [];
    const unknown =
      first === undefined
        ? alone.flatMap((one) => one.unknown)
        : unknownWords(words, matchedTokens(first));
    const missing = unknown.filter(({ nearest }) => nearest === undefined);
    if (missing.length > 0) {
      words = withoutWords(words, missing);
      leftOut.push(...missing.filter(isWorthNaming));
      continue;
    }
    const found = { ranked, words, unknown: [...leftOut, ...unknown], isPart: false };
    return first === undefined ? { ...found, ...(await askFewer(pagefind, alone, parts)) } : found;
  }
  return { ranked: new Map(), words, unknown: leftOut, isPart: false };
}

/** Asks for each way to write the words; what several find counts once, as the best of them. */
async function askForms(pagefind: Pagefind, typed: string): Promise<Result[]> {
  const found = new Map<string, Result>();
  for (const form of writtenForms(typed)) {
    const { results } = await pagefind.search(form);
    for (const result of results) {
      if (result.score > (found.get(result.id)?.score ?? Number.NEGATIVE_INFINITY))
        found.set(result.id, result);
    }
  }
  return [...found.values()];
}

function rank(results: readonly Result[], parts: number): Map<number, Result> {
  const rows = results.map((result) => ({ row: rowOfName(result.id, parts), result }));
  rows.sort((a, b) => b.result.score - a.result.score || b.row - a.row);
  return new Map(rows.map(({ row, result }) => [row, result]));
}

/** So many results are shown at first, wherever they are. */
const SHOWN_FIRST = 8;

/** Begins to fetch what will be shown, while the first result is still to tell which words it has. */
function fetchFirst(ranked: ReadonlyMap<number, Result>): void {
  for (const result of [...ranked.values()].slice(0, SHOWN_FIRST)) {
    // Where that fails, so will the showing, which says so.
    result.data().catch(() => undefined);
  }
}

/** What is known of a word by itself. */
interface AloneWord {
  word: string;
  count: number;
  unknown: UnknownWord[];
}

/** Asks for one word without filters: in how many papers it is, and whether it is there at all. */
async function askAlone(pagefind: Pagefind, word: string): Promise<AloneWord> {
  const results = await askForms(pagefind, word);
  const first = await results[0]?.data();
  const unknown = first === undefined ? [{ word }] : unknownWords([word], matchedTokens(first));
  return { word, count: results.length, unknown };
}

/** More words than these, the rarest, are not asked for together when all were in vain. */
const FEWER_AT_MOST = 6;

/**
 * Asks for fewer words than were asked for in vain: without those that only hold a sentence together, then without
 * one more at a time, the most frequent first.
 */
async function askFewer(
  pagefind: Pagefind,
  alone: readonly AloneWord[],
  parts: number,
): Promise<Partial<Asked>> {
  const content = alone.filter(({ word }) => !isFunctionWord(word.toLowerCase()));
  const rarest = [...(content.length > 0 ? content : alone)].sort((a, b) => a.count - b.count);
  for (let most = Math.min(rarest.length, FEWER_AT_MOST); most > 0; most -= 1) {
    const words = rarest.slice(0, most).map(({ word }) => word);
    const results = await askForms(pagefind, words.join(' '));
    if (results.length > 0)
      return { ranked: rank(results, parts), words, isPart: alone.length > most };
  }
  return {};
}

/** The words of a result that matched, and all of its metadata, which do not say where. */
function matchedTokens({ content, locations, meta }: FoundPage): string[] {
  const words = content.split(/\s+/);
  return [
    ...locations.map((at) => words[at] ?? ''),
    ...`${meta.title ?? ''} ${meta.also ?? ''}`.split(/\s+/),
  ];
}

/** The parts of a compound are tried apart, and nobody misses “you”. */
const isWorthNaming = ({ word }: UnknownWord): boolean =>
  !word.includes('-') && !isFunctionWord(word.toLowerCase());

/** Takes out the words that no paper has; of “foo-attention”, the parts are tried apart. */
function withoutWords(words: readonly string[], missing: readonly UnknownWord[]): string[] {
  const names = new Set(missing.map(({ word }) => word));
  return words.flatMap((word) => {
    if (!names.has(word)) return [word];
    return word.includes('-') ? word.split('-').filter((part) => part !== '') : [];
  });
}
