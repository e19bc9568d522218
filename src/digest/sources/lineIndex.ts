/**
 * Makes a function that tells the line of a place in a text.
 *
 * @param text a text whose lines end with a line feed
 * @returns a function from an offset to its line, counted from 1; it takes time in the logarithm of
 *   the number of lines
 */
export function createLineIndex(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
