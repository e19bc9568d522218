/** Longer phrases are looked for as typed, and with each hyphen a space. */
const MOST_WORDS = 4;

/**
 * Lists the ways in which authors write what a reader types: “time series” or “time-series”.
 *
 * @param typed words parted by spaces, or a phrase between quotation marks, as `readTypedWords` gives them
 * @returns what is typed, then each other form; words that stand for themselves have none but that with spaces,
 *   for the index has the parts of a compound too
 */
export function writtenForms(typed: string): string[] {
  const spaced = typed.replaceAll(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, ' ');
  if (!typed.startsWith('"')) return [...new Set([typed, spaced])];
  const words = spaced.slice(1, -1).split(' ');
  if (words.length > MOST_WORDS) return [...new Set([typed, spaced])];
  let forms = [''];
  for (const [at, word] of words.entries()) {
    const gaps = at === 0 ? [''] : [' ', '-'];
    forms = forms.flatMap((form) => gaps.map((gap) => form + gap + word));
  }
  return [...new Set([typed, ...forms.map((form) => `"${form}"`)])];
}
