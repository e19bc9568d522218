import { isFunctionWord } from '../../../text/functionWords.ts';
import { findUnknown, type UnknownWord } from '../words/matching.ts';
import { type Term, type TypedWords, takeApart } from '../words/typedWords.ts';
import { LOOKED_AT } from './bestFirst.ts';
import { findPhrase, findTerms, textOf } from './findWords.ts';
import type { FoundPage } from './fragment.ts';
import type { Pagefind, Result } from './pagefind.ts';

/** What Pagefind finds, before it is narrowed. */
export interface Asked {
  /** The papers by their row, the best first; of equals, the one first that joined the library last. */
  ranked: ReadonlyMap<number, Result>;
  /** The words that were searched for; in place of one that no paper has, its nearest. */
  terms: Term[];
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
 * @param typed what a reader asks for
 * @param options how to ask
 * @returns what was found
 * @throws when a part of the index cannot be loaded
 */
export async function askPagefind(
  pagefind: Pagefind,
  typed: TypedWords,
  options: AskOptions,
): Promise<Asked> {
  if (typed.isPhrase) {
    const ranked = await findPhrase(pagefind, typed.terms, options.parts);
    return { ranked, terms: typed.terms, unknown: [], isPart: false };
  }
  let terms = withoutParticles(typed.terms);
  const leftOut: UnknownWord[] = [];
  while (terms.length > 0) {
    const ranked = await findTerms(pagefind, terms, options.parts);
    if (options.showsBest) fetchFirst(ranked);
    const first = await ranked.values().next().value?.data();
    const alone =
      first === undefined
        ? await Promise.all(terms.map((term) => askAlone(pagefind, term, options.parts)))
        : [];
    const answers =
      first === undefined
        ? alone
        : terms.map((term) => ({
            term,
            unknown: term.isWhole ? undefined : missedBy(first, term),
          }));
    const missing = answers.filter(({ unknown }) => unknown && unknown.nearest === undefined);
    if (missing.length > 0) {
      const names = new Set(missing.map(({ term }) => term));
      leftOut.push(...missing.flatMap(({ term }) => (isWorthNaming(term) ? [named(term)] : [])));
      terms = terms.flatMap((term) => (names.has(term) ? insteadOf(term) : [term]));
      continue;
    }
    const unknown = [...leftOut, ...answers.flatMap((answer) => answer.unknown ?? [])];
    if (first === undefined) {
      const fewer = await askFewer(pagefind, alone, options.parts);
      return { ranked, terms, isPart: false, ...fewer, unknown };
    }
    return { ranked, terms: answers.map(asFound), unknown, isPart: false };
  }
  return { ranked: new Map(), terms, unknown: leftOut, isPart: false };
}

/** Words of two letters at most that only hold a sentence together are in all papers; “US” is none of them. */
function withoutParticles(terms: readonly Term[]): Term[] {
  const others = terms.filter(({ word, written }) => {
    const isParticle = /^(?:a|[a-z]{2})$/i.test(written) && isFunctionWord(word.toLowerCase());
    return !isParticle || /^\p{Lu}{2}$/u.test(written);
  });
  return others.length > 0 ? others : [...terms];
}

/** Begins to fetch what will be looked at, while the first result is still to tell which words it has. */
function fetchFirst(ranked: ReadonlyMap<number, Result>): void {
  for (const result of [...ranked.values()].slice(0, LOOKED_AT)) {
    // Where that fails, so will the showing, which says so.
    result.data().catch(() => undefined);
  }
}

/** What is known of a word. */
interface Answer {
  term: Term;
  /** What is said of it where no paper has it. */
  unknown: UnknownWord | undefined;
}

/** What is known of a word by itself. */
interface AloneWord extends Answer {
  count: number;
}

/** Asks for one word without filters: in how many papers it is, and whether it is there at all. */
async function askAlone(pagefind: Pagefind, term: Term, parts: number): Promise<AloneWord> {
  const ranked = await findTerms(pagefind, [term], parts);
  const first = await ranked.values().next().value?.data();
  const known = term.isWhole ? undefined : first && missedBy(first, term);
  return {
    term,
    count: ranked.size,
    unknown: first === undefined ? named(term) : known,
  };
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
): Promise<Partial<Pick<Asked, 'ranked' | 'terms' | 'isPart'>>> {
  const content = alone.filter(({ term }) => !isFunctionWord(term.word.toLowerCase()));
  const rarest = [...(content.length > 0 ? content : alone)].sort((a, b) => a.count - b.count);
  for (let most = Math.min(rarest.length, FEWER_AT_MOST); most > 0; most -= 1) {
    const fewer = rarest.slice(0, most);
    const asked = fewer.map(({ term }) => term);
    const ranked = await findTerms(pagefind, asked, parts);
    if (ranked.size > 0) return { ranked, terms: fewer.map(asFound), isPart: alone.length > most };
  }
  return {};
}

const missedBy = (page: FoundPage, term: Term): UnknownWord | undefined =>
  findUnknown(term, textOf(page));

const named = ({ written }: Term): UnknownWord => ({ written });

/** The word as it was found, which is its nearest where no paper has it. */
const asFound = ({ term, unknown }: Answer): Term =>
  unknown?.nearest === undefined ? term : { ...term, word: unknown.nearest };

/**
 * What can be looked for in place of a word that no paper has: what begins with the formula, or with two letters
 * that a reader is still adding to; or parts.
 */
function insteadOf(term: Term): Term[] {
  const mayBegin = term.word.length > 2 || /^\p{Ll}{2}$/u.test(term.written);
  if (term.isWhole && mayBegin) return [{ ...term, isWhole: false }];
  return takeApart(term);
}

/** Only what nothing can be looked for instead of is missed; nobody misses “you”. */
const isWorthNaming = (term: Term): boolean =>
  insteadOf(term).length === 0 && !isFunctionWord(term.word.toLowerCase());
