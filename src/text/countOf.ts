/**
 * Writes a number with its noun.
 *
 * @param count how many
 * @param singular the noun for one
 * @param plural the noun for any other number
 * @returns such as “1 paper” or “1,204 papers”
 */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  const number = count < 1000 ? String(count) : numbers.format(count);
  return `${number} ${count === 1 ? singular : plural}`;
}

const numbers = new Intl.NumberFormat('en-US');
