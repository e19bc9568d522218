import type { TopicId } from '../../schema/index.ts';
import { copyStretch } from '../../text/standsAt.ts';
import { createTermIndex, type TermIndex } from '../../text/termIndex.ts';
import { readText } from '../../text/words.ts';
import { cacheKey } from '../kept/cacheKey.ts';
import { keepEach, keepResult } from '../kept/keptResult.ts';
import { workOutOnce } from '../kept/sharedResult.ts';
import type { Library, LibraryPaper, LibraryTopic } from '../library.ts';
import { plainProse } from '../related/words/plainProse.ts';
import { logLikelihood } from './logLikelihood.ts';

/** A term that sets a topic's papers apart from the rest of the library. */
export interface CharacteristicTerm {
  /** The term as the papers write it. */
  label: string;
  /** How many papers of the topic have it. */
  count: number;
}

/** A term must speak for its topic at least as surely as this; those below only tip the balance. */
const LEAST_WEIGHT = 3;

/** From this many papers on, what a single one of them says does not characterize the topic. */
const PAPERS_THAT_MUST_AGREE = 8;

/** So many papers, the newest, show well enough how a term is written; looking it up takes time. */
const PAPERS_THAT_SETTLE_WORDING = 24;

/** How many terms a topic shows at most. */
const MOST_TERMS = 12;

/** The papers of a topic that have a term, and the ways in which they write it. */
interface Usage {
  count: number;
  wordings: Map<string, number>;
}

/** What is counted in one walk over the library. */
interface Counts {
  /** Papers of the whole library that have a term. */
  everywhere: Map<string, number>;
  /** The same of each topic, for its own terms. */
  byTopic: Map<TopicId, Map<string, Usage>>;
}

/** Counts in a form that JSON can hold. */
interface StoredCounts {
  everywhere: [term: string, count: number][];
  byTopic: [TopicId, [term: string, count: number, wordings: [string, number][]][]][];
}

function storeCounts({ everywhere, byTopic }: Counts): StoredCounts {
  return {
    everywhere: [...everywhere],
    byTopic: [...byTopic].map(([id, usages]) => [
      id,
      [...usages].map(([term, { count, wordings }]) => [term, count, [...wordings]]),
    ]),
  };
}

function restoreCounts({ everywhere, byTopic }: StoredCounts): Counts {
  return {
    everywhere: new Map(everywhere),
    byTopic: new Map(
      byTopic.map(([id, usages]) => [
        id,
        new Map(
          usages.map(([term, count, wordings]) => [term, { count, wordings: new Map(wordings) }]),
        ),
      ]),
    ),
  };
}

/**
 * A capital that a title or the start of a sentence gives is put back; one that the term has itself
 * (`Bayesian`) stays, as does an abbreviation.
 */
function asInRunningText(wording: string, term: string): string {
  return wording
    .replaceAll(/['’](?=\s)/g, '')
    .replaceAll(/\b\p{Lu}\p{Ll}+/gu, (word) =>
      term.includes(word.slice(0, 3)) ? word : word.toLowerCase(),
    );
}

/** The terms of a paper, by their numbers in the index. */
interface FoundTerms {
  all: number[];
  /** Those that speak for topics of the paper, and how the paper writes them. */
  own: [term: number, topics: TopicId[], wording: string][];
}

/**
 * Prepares to find the terms of papers; the wording is that of the abstract rather than that of the title.
 * What stands in a formula (`sqrt`) is no word of the paper's, and no term goes across one.
 */
function createTermFinder(
  index: TermIndex,
  topics: readonly LibraryTopic[],
): (paper: LibraryPaper) => FoundTerms {
  const spokenFor = index.terms.map(({ votes }) =>
    votes.flatMap(({ topic, weight }) => {
      const id = topics[topic]?.id;
      return id !== undefined && weight >= LEAST_WEIGHT ? [id] : [];
    }),
  );
  /** Wordings as in running text, by the term and what a paper has. */
  const wordings = index.terms.map(() => new Map<string, string>());
  const inRunningText = (number: number, written: string): string => {
    const known = wordings[number]?.get(written);
    if (known !== undefined) return known;
    // A part of a text that is kept would keep the whole.
    const own = copyStretch(written, 0, written.length);
    const wording = asInRunningText(own, index.terms[number]?.term ?? '');
    wordings[number]?.set(own, wording);
    return wording;
  };
  return ({ abstract, title, topics: ofPaper }) => {
    const all = new Set<number>();
    const own: FoundTerms['own'] = [];
    for (const prose of [abstract, title]) {
      const text = readText(plainProse(prose));
      for (const { term, from, to } of index.find(text.words)) {
        const { number } = term;
        if (all.has(number)) continue;
        all.add(number);
        const ids = spokenFor[number]?.filter((id) => ofPaper.includes(id)) ?? [];
        if (ids.length > 0) own.push([number, ids, inRunningText(number, text.wording(from, to))]);
      }
    }
    return { all: [...all], own };
  };
}

function countTerms({ papers, topics }: Library): Counts {
  const index = createTermIndex(topics);
  const findTerms = createTermFinder(index, topics);
  const found = keepEach(
    'terms',
    cacheKey(topics.map(({ id, terms }) => [id, terms])),
    papers.map(({ wordsHash }) => wordsHash),
    (place) => findTerms(papers[place] as LibraryPaper),
  );
  const everywhere = index.terms.map(() => 0);
  const byTopic = new Map(topics.map(({ id }) => [id, new Map<string, Usage>()]));
  for (const { all, own } of found) {
    for (const place of all) everywhere[place] = (everywhere[place] ?? 0) + 1;
    for (const [place, ids, wording] of own) {
      const term = index.terms[place]?.term ?? '';
      for (const id of ids) {
        const usages = byTopic.get(id);
        const usage = usages?.get(term) ?? { count: 0, wordings: new Map() };
        usage.count += 1;
        usages?.set(term, usage);
        if (usage.count > PAPERS_THAT_SETTLE_WORDING) continue;
        usage.wordings.set(wording, (usage.wordings.get(wording) ?? 0) + 1);
      }
    }
  }
  return {
    everywhere: new Map(index.terms.map(({ term }, place) => [term, everywhere[place] ?? 0])),
    byTopic,
  };
}

/** Counts the terms of a library, or takes from the last build what was counted of the same one. */
function learnCounts(library: Library): StoredCounts {
  const { papers, topics } = library;
  const key = cacheKey([
    topics.map(({ id, terms }) => [id, terms]),
    papers.map(({ wordsHash }) => wordsHash),
  ]);
  return keepResult('term-counts', key, () => storeCounts(countTerms(library)));
}

/** The libraries counted so far: all topic pages of a build ask for the same one. */
const counted = new WeakMap<Library, Counts>();

/**
 * Finds the terms that characterize a topic: of the terms that its file names, those that its
 * papers have and the rest of the library has not, by the log-likelihood ratio. The whole library
 * is read once, whatever number of topics asks.
 *
 * @param library the library
 * @param topic one of its topics
 * @returns the twelve most telling terms at most, the most frequent first
 */
export function characteristicTerms(library: Library, topic: LibraryTopic): CharacteristicTerm[] {
  const counts =
    counted.get(library) ?? restoreCounts(workOutOnce('terms', () => learnCounts(library)));
  counted.set(library, counts);
  const inside = topic.papers.length;
  const outside = library.papers.length - inside;
  const least = inside >= PAPERS_THAT_MUST_AGREE ? 2 : 1;
  return [...(counts.byTopic.get(topic.id) ?? [])]
    .filter(([, { count }]) => count >= least)
    .map(([term, { count, wordings }]) => {
      const elsewhere = (counts.everywhere.get(term) ?? count) - count;
      const [label = term] = [...wordings]
        .sort(([a, one], [b, other]) => other - one || a.length - b.length || (a < b ? -1 : 1))
        .map(([wording]) => wording);
      return { label, count, surprise: logLikelihood(count, inside, elsewhere, outside) };
    })
    .filter(({ surprise }) => surprise > 0)
    .sort((a, b) => b.surprise - a.surprise || b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_TERMS)
    .sort((a, b) => b.count - a.count)
    .map(({ label, count }) => ({ label, count }));
}
