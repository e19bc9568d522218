const LEVEL = [...'0123456789+-=()ni'];
const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'];

/**
 * Raises a number or a sign above the line.
 *
 * @param text what stands in TeX's `\textsuperscript{…}`
 * @returns the same in Unicode's raised signs, nothing where one is missing
 */
export function raise(text: string): string | undefined {
  const signs = [...text].map((sign) => RAISED[LEVEL.indexOf(sign)]);
  return signs.length > 0 && signs.every((sign) => sign !== undefined) ? signs.join('') : undefined;
}
