/**
 * Makes the key under which an address is known again, however it is printed.
 *
 * @param url an address with its scheme
 * @returns the address without scheme, `www.`, a slash at its end and `.git`; the host in lower case
 */
export function linkKey(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)(.*)$/is.exec(url) ?? [];
  return host.toLowerCase() + rest.replace(/(?:\.git)?\/*$/, '');
}
