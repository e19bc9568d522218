/** What stands in the path of an address as it is. */
const RESERVED = /[^\w.~:/@!$&'()*+,;=-]/gu;

/**
 * Gives the address to which a DOI leads. Publishers put any sign into theirs: behind a `#` or `?` the rest of
 * `10.1002/(SICI)1097-4571…3.0.CO;2-#` would not be asked for.
 *
 * @param doi such as `10.1000/182`
 * @returns its address, on the resolver of all DOIs
 */
export function doiAddress(doi: string): string {
  return `https://doi.org/${doi.toWellFormed().replaceAll(RESERVED, encodeURIComponent)}`;
}
