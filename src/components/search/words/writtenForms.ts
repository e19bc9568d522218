/** Longer phrases are looked for as typed, and with each hyphen a space. */
const MOST_WORDS = 4;

/**
 * Lists the ways in which authors write a phrase: “time series” or “time-series”.
 *
 * @param words the words of the phrase, with their hyphens
 * @returns each form between quotation marks, that which was typed first
 */
export function writtenForms(words: readonly string[]): string[] {
  const typed = words.join(' ');
  const parts = words.flatMap((word) => word.split('-')).filter((part) => part !== '');
  if (parts.length > MOST_WORDS) return quoteOnce([typed, parts.join(' ')]);
  let forms = [''];
  for (const [at, part] of parts.entries()) {
    const gaps = at === 0 ? [''] : [' ', '-'];
    forms = forms.flatMap((form) => gaps.map((gap) => form + gap + part));
  }
  return quoteOnce([typed, ...forms]);
}

const quoteOnce = (forms: readonly string[]): string[] => [
  ...new Set(forms.map((form) => `"${form}"`)),
];
