import { lettersAndDigits, stripMarkdown } from '../../src/digest/restore/check/roundTrip.ts';
import { restore } from '../../src/digest/restore/restore.ts';
import { type Abstract, stripAbstract } from '../formulaTagger/corpus.ts';
import { toMarkdown } from './plainMarkdown.ts';

/** How well mathematics was restored; each a share from 0 to 1. */
export interface Score {
  /** F1 of the characters that are mathematics, spaces, numbers and percentages aside. */
  characters: number;
  /** F1 of the formulas that begin and end where their author's do. */
  ends: number;
  /** Abstracts without mathematics that were left without any. */
  clean: number;
  /** Abstracts that strip back to their letters and digits. */
  roundTrip: number;
}

interface Span {
  from: number;
  to: number;
}

/** Numbers and percentages read the same in and out of a formula. */
const isSoft = (source: string) => /^[\s\d.,:%+<>=~/-]*$/.test(source);

/**
 * Restores abstracts and compares the result with the authors' own formulas.
 *
 * @param abstracts abstracts with their TeX and as the Hub strips them
 */
export function scoreAbstracts(abstracts: readonly Abstract[]): Score {
  const count = { clean: 0, plain: 0, roundTrip: 0 };
  const characters: Tally = { hit: 0, found: 0, wanted: 0 };
  const ends: Tally = { hit: 0, found: 0, wanted: 0 };
  for (const abstract of abstracts) {
    const { text, formulas } = stripAbstract(abstract);
    const restoration = restore(text);
    const firm = (spans: readonly Span[]) =>
      spans.filter(({ from, to }) => !isSoft(text.slice(from, to)));
    const found = placesOf(firm(restoration.formulas), text);
    tally(characters, found, placesOf(firm(formulas), text));
    tally(ends, endsOf(firm(restoration.formulas)), endsOf(firm(formulas)));
    if (!abstract.maths) {
      count.plain++;
      if (found.size === 0) count.clean++;
    }
    const stripped = stripMarkdown(toMarkdown(restoration)).text;
    if (lettersAndDigits(stripped) === lettersAndDigits(text)) count.roundTrip++;
  }
  return {
    characters: f1(characters),
    ends: f1(ends),
    clean: count.clean / (count.plain || 1),
    roundTrip: count.roundTrip / (abstracts.length || 1),
  };
}

/** What was found, what was wanted, and what was both. */
interface Tally {
  hit: number;
  found: number;
  wanted: number;
}

function tally<Item>(into: Tally, found: ReadonlySet<Item>, wanted: ReadonlySet<Item>): void {
  into.found += found.size;
  into.wanted += wanted.size;
  for (const item of found) if (wanted.has(item)) into.hit++;
}

const f1 = ({ hit, found, wanted }: Tally): number => (2 * hit) / (found + wanted || 1);

const endsOf = (spans: readonly Span[]): Set<string> =>
  new Set(spans.map(({ from, to }) => `${from} ${to}`));

/** The places of all characters in spans that are no spaces. */
function placesOf(spans: readonly Span[], text: string): Set<number> {
  const places = new Set<number>();
  for (const { from, to } of spans) {
    for (let at = from; at < to; at++) if (/\S/.test(text[at] ?? ' ')) places.add(at);
  }
  return places;
}
