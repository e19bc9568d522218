/**
 * Reads the words of an address that leads nowhere, to search for them.
 *
 * @param path the path of the address, as the browser has it
 * @returns the words of its last part; an encoding that is not well-formed is left as it is, without its signs
 */
export function wordsOfPath(path: string): string {
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return decode(last).replaceAll(/[-_.]+/g, ' ');
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text.replaceAll('%', ' ').trim();
  }
}
