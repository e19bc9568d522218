import table from './fieldWords.json' with { type: 'json' };

/** How a word is used in the abstracts of the field. */
export interface FieldWord {
  /** In what part of the abstracts it occurs, from 0 to 1. */
  share: number;
  /**
   * How much it says about the subject of a paper, from 0 to 1. Where “quantization” is the subject,
   * an abstract says it again and again; “overlook” and “notably” stand once wherever they stand.
   */
  weight: number;
}

/** In how many of 10,000 abstracts a word occurs, and how often on average in those, times 100. */
const counted: Readonly<Record<string, number[]>> = table;

/** A word that the table does not know: rare, and so rather a name than a turn of phrase. */
const UNKNOWN: FieldWord = { share: 0.002, weight: 0.9 };
/** The repetition up to which a word says nothing, and from which on it counts in full. */
const IDLE = 1.1;
const TELLING = 1.45;
const LEAST_WEIGHT = 0.04;

const known = new Map<string, FieldWord>();

/**
 * Looks a word up in the table of the field, which `scripts/count-field-words.ts` makes.
 *
 * @param stem the stem of a word
 * @returns how it is used
 */
export function fieldWord(stem: string): FieldWord {
  const met = known.get(stem);
  if (met !== undefined) return met;
  const [share, repetition] = Object.hasOwn(counted, stem) ? (counted[stem] ?? []) : [];
  if (share === undefined || repetition === undefined) return UNKNOWN;
  const weight = (repetition / 100 - IDLE) / (TELLING - IDLE);
  const word = {
    share: Math.max(share / 10_000, UNKNOWN.share),
    weight: Math.min(1, Math.max(LEAST_WEIGHT, weight)),
  };
  known.set(stem, word);
  return word;
}

/** Tells whether the table knows a word, by its stem, which the field then uses now and then. */
export function isFieldWord(stem: string): boolean {
  return Object.hasOwn(counted, stem);
}

/** What stands in more abstracts than this names the field and not a subject: “model”, “deep learning”. */
const WORD_SHARE = 0.08;
const PHRASE_SHARE = 0.04;
const LEAST_TELLING_WEIGHT = 0.3;

/**
 * Tells whether a word or phrase says what papers have in common.
 *
 * @param words how the field uses its words, those left out that only hold sentences together
 * @returns whether it is neither idle nor what all papers of the field are about
 */
export function isTelling(words: readonly FieldWord[]): boolean {
  const share = words.reduce((product, word) => product * word.share, 1);
  return (
    share <= (words.length === 1 ? WORD_SHARE : PHRASE_SHARE) &&
    words.some(({ weight }) => weight >= LEAST_TELLING_WEIGHT)
  );
}
