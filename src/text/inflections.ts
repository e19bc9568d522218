/**
 * Words that the ending rules leave as they are, because the rest of the word is another word:
 * “sampling” is not “a sample”, “reasoning” not “for this reason”, “bias” no plural.
 */
export const INVARIANT_WORDS: ReadonlySet<string> = new Set([
  'accounting',
  'aerospace',
  'always',
  'analysis',
  'atlas',
  'banking',
  'basis',
  'being',
  'bias',
  'boring',
  'bring',
  'building',
  'caching',
  'canvas',
  'clustering',
  'coding',
  'drawing',
  'during',
  'engineering',
  'evening',
  'everything',
  'gas',
  'hearing',
  'hundred',
  'imaging',
  'kindred',
  'king',
  'learning',
  'lens',
  'lighting',
  'listening',
  'manufacturing',
  'marketing',
  'meaning',
  'morning',
  'news',
  'nothing',
  'nursing',
  'painting',
  'pricing',
  'rating',
  'reasoning',
  'rendering',
  'ring',
  'sacred',
  'sampling',
  'scheduling',
  'serving',
  'setting',
  'sing',
  'singing',
  'something',
  'spring',
  'string',
  'thing',
  'tracking',
  'trading',
  'training',
  'wing',
  'writing',
]);

/** Word beginnings before which an -ing or -ed is no ending: a vowel must be left. */
const HAS_VOWEL = /[aeiouy]/;

/** A doubled last consonant, as in “planning”, “embedded”. */
const DOUBLED_CONSONANT = /([bdfgklmnprtvz])\1$/;

/** Takes the plural away: “studies”, “losses”, “boxes”, “graphs”. */
function singular(word: string): string {
  if (!word.endsWith('s') || word.length < 4) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

/** Takes -ing and -ed away where a word is left: “planning”, “merged”, “studied”. */
function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const ending = word.endsWith('ing') ? 3 : word.endsWith('ed') && !word.endsWith('eed') ? 2 : 0;
  if (ending === 0) return word;
  const rest = word.slice(0, -ending);
  if (rest.length < 3 || !HAS_VOWEL.test(rest)) return word;
  return rest.replace(DOUBLED_CONSONANT, '$1');
}

/**
 * Reduces an English word to what its inflected and British forms share: “merges”, “merged” and
 * “merging” to “merg”; “tokenised” and “tokenizes” to “tokeniz”. Both sides of a comparison go
 * through it, so what it yields need not be a word.
 *
 * @param word a word in lower case
 * @returns its stem
 */
export function stem(word: string): string {
  if (word.length < 4 || INVARIANT_WORDS.has(word)) return word;
  const one = singular(word);
  if (INVARIANT_WORDS.has(one)) return one;
  let rest = withoutVerbEnding(one);
  // Most words have none of these, and looking for them is less than asking the patterns.
  if (rest.includes('our')) rest = rest.replace(/our(?=al|hood|$)/, 'or');
  if (rest.includes('is')) rest = rest.replace(/is(?=e?$|ation$|er$)/, 'iz');
  return rest.endsWith('e') && rest.length > 2 ? rest.slice(0, -1) : rest;
}
