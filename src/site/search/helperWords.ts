import { parseInlineMathematics, texToPlain } from '../../schema/index.ts';
import { foldSigns } from '../../text/foldSigns.ts';
import { formulaParts } from '../../text/formulaParts.ts';
import { FORMULA_SPACE } from '../../text/formulaSpace.ts';
import { spelledNames } from '../../text/spelledSigns.ts';

/** Longer formulas are read, not typed into a search. */
const LONGEST = 40;

/** A single letter is found in the formula that it stands in. */
const SHORTEST_PART = 2;

/** A page holds so many parts of formulas at most. */
const MOST_PARTS = 60;

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

/** The parts of the formulas of a text, each as one word; none of a formula that has no other than itself. */
function partsOfFormulas(text: string): string[] {
  return parseInlineMathematics(text).flatMap(({ type, value }) => {
    if (type === 'text') return [];
    const parts = formulaParts(texToPlain(value).replaceAll(/\s+/g, FORMULA_SPACE));
    return parts.length > 1 ? parts : [];
  });
}

/** Words with each formula as one word, or as a part of the one that it stands in: `ℓ₂-norms`. */
function joinFormulas(text: string): string {
  return parseInlineMathematics(text)
    .map(({ type, value }) => (type === 'text' ? value : texToPlain(value).replaceAll(/\s+/g, '')))
    .join('');
}

/** A letter and a digit before a hyphen: of `3D-aware` and `L2-norm` Pagefind indexes neither `3D` nor `L2`. */
const SHORT_PART = /(?<![\p{L}\p{N}])(?:\p{L}\d|\d\p{L})(?=-\p{L})/gu;

const withoutEdges = (word: string): string =>
  foldSigns(word).replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * Finds what readers type for words whose own signs they do not have, `l2-norms` for `ℓ₂-norms`, `lambda`
 * for `λ`, `Schoelkopf` for `Schölkopf`, `Cplusplus` for `C++`, and for a part of a formula.
 *
 * @param texts title and abstract as stored, formulas between dollars
 * @returns each word once; none that the index finds anyway
 */
export function helperWords(...texts: readonly string[]): string[] {
  const helpers = new Set<string>();
  const add = (word: string, least: number): void => {
    if (word.length <= LONGEST && indexedForm(word).length >= least) helpers.add(word);
  };
  const notPlain = texts.filter((text) => NOT_PLAIN.test(text));
  const joined = notPlain.map(joinFormulas).filter((text) => NOT_ASCII.test(text));
  for (const word of joined.flatMap((text) => text.split(/\s+/))) {
    if (!NOT_ASCII.test(word) || word.length > LONGEST) continue;
    const folded = withoutEdges(word);
    if (indexedForm(folded) !== indexedForm(word)) {
      add(folded, 2);
      for (const part of folded.match(SHORT_PART) ?? []) add(part, 2);
    }
    if (/^\P{L}*\p{Lu}.*[äöü]|^\P{L}*[ÄÖÜ]/u.test(word)) {
      const spelled = word.replaceAll(/[äöüÄÖÜ]/g, (letter) => UMLAUTS[letter] ?? letter);
      helpers.add(spelled.replaceAll(/[^\p{L}\p{N}-]/gu, ''));
    }
  }
  for (const part of notPlain.flatMap(partsOfFormulas).slice(0, MOST_PARTS)) {
    if (part.length <= LONGEST) add(withoutEdges(part), SHORTEST_PART);
  }
  for (const name of texts.flatMap(spelledNames)) helpers.add(name);
  for (const part of texts.flatMap((text) => text.match(SHORT_PART) ?? [])) helpers.add(part);
  return [...helpers];
}
