import { stemmer } from 'stemmer';
import { isFunctionWord } from '../../../text/functionWords.ts';
import { BoundedCache } from '../../kept/boundedCache.ts';
import { isEverydayTerm } from '../words/everydayTerms.ts';
import { isFieldWord } from '../words/fieldWords.ts';
import { isProperName } from '../words/properNames.ts';

/** A capital that nothing but a title or the beginning of a sentence may have brought. */
const CAPITALIZED = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?![\p{L}\p{N}+#])/gu;

/**
 * Gives what ties two papers as a reader is to see it.
 *
 * @param terms the terms that tie them, the strongest first, as the paper prints them
 * @returns those that say something, in lower case but for names and acronyms; nothing where none does
 */
export function shownTies(terms: readonly string[]): string[] {
  return terms.filter((term) => !isEverydayTerm(term)).map((term) => withoutCapitals(term));
}

/**
 * Tells whether terms are enough to name a paper as related. One word that the field uses every day is not:
 * “scheme”, “express”, “causal” stand in papers on anything.
 *
 * @param terms the terms that tie two papers
 */
export function isReason(terms: readonly string[]): boolean {
  const shown = shownTies(terms);
  const [first] = shown;
  return shown.length > 1 || (first !== undefined && !isEverydayWord(first));
}

/** Whether a term is a single word of the field, and no acronym. */
function isEverydayWord(term: string): boolean {
  return /^\p{Lu}?\p{Ll}+$/u.test(term) && isFieldWord(stemmer(term.toLowerCase()));
}

/** The same few terms tie many papers. */
const known = new BoundedCache<string, string>(20_000);

/** Takes away the capitals of headings: “Sparse”, but not those of “Gaussian”, “LoRA” and “OpenAI”. */
function withoutCapitals(term: string): string {
  return known.get(term, () => {
    const capitalized = term.match(CAPITALIZED) ?? [];
    // A word that the field hardly uses is likelier a name, and what stands in capitals beside it is of it.
    const isName = capitalized.some((word) => {
      const lower = word.toLowerCase();
      return !isProperName(lower) && !isFunctionWord(lower) && !isFieldWord(stemmer(lower));
    });
    return isName
      ? term
      : term.replace(CAPITALIZED, (word) => {
          const lower = word.toLowerCase();
          return isProperName(lower) ? word : lower;
        });
  });
}
