import { parseInlineMathematics, texToPlain } from '../../schema/index.ts';
import { foldSigns } from '../../text/foldSigns.ts';

/** Longer formulas are read, not typed into a search. */
const LONGEST = 40;

/** Umlauts in names, for readers who write `Schoelkopf` for `Schölkopf`. */
const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** Most texts have no other signs than those of ASCII, and no formula: nothing helps to find their words. */
const NOT_ASCII = /[\u0080-\uffff]/;
const NOT_PLAIN = /[$\u0080-\uffff]/;

/** What Pagefind indexes of a word: its letters and digits in lower case, without accents. */
const indexedForm = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Words with each formula as one word, or as a part of the one that it stands in: `ℓ₂-norms`. */
function joinFormulas(text: string): string {
  return parseInlineMathematics(text)
    .map(({ type, value }) => (type === 'text' ? value : texToPlain(value).replaceAll(/\s+/g, '')))
    .join('');
}

/**
 * Finds what readers type for words whose own signs they do not have: `l2-norms` for `ℓ₂-norms`,
 * `lambda` for `λ`, `Schoelkopf` for `Schölkopf`.
 *
 * @param texts title and abstract as stored, formulas between dollars
 * @returns each word once; none that the index finds anyway
 */
export function helperWords(...texts: readonly string[]): string[] {
  const helpers = new Set<string>();
  const joined = texts.filter((text) => NOT_PLAIN.test(text)).map(joinFormulas);
  const words = joined.filter((text) => NOT_ASCII.test(text)).flatMap((text) => text.split(/\s+/));
  for (const word of words) {
    if (!NOT_ASCII.test(word) || word.length > LONGEST) continue;
    const folded = foldSigns(word).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (indexedForm(folded) !== indexedForm(word) && indexedForm(folded).length > 1)
      helpers.add(folded);
    if (/^\P{L}*\p{Lu}.*[äöü]|^\P{L}*[ÄÖÜ]/u.test(word)) {
      const spelled = word.replaceAll(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter);
      helpers.add(spelled.replaceAll(/[^\p{L}\p{N}-]/gu, ''));
    }
  }
  return [...helpers];
}
