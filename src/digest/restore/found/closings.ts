/**
 * Where the delimiters that close formulas stand in a text. Each kind is looked for once, so that a
 * text full of opening delimiters is read in time linear in its length.
 */
export class Closings {
  readonly #text: string;
  readonly #places = new Map<string, { list: number[]; next: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The first closing delimiter at or after a place.
   *
   * @param closing the delimiter, such as `$` or `\end{align}`
   * @param start a place not before that of the last question about this delimiter
   * @returns its place, nothing where there is none
   */
  first(closing: string, start: number): number | undefined {
    let places = this.#places.get(closing);
    if (places === undefined) {
      places = { list: listPlaces(this.#text, closing), next: 0 };
      this.#places.set(closing, places);
    }
    while ((places.list[places.next] ?? Infinity) < start) places.next++;
    return places.list[places.next];
  }
}

/** Every place of a delimiter whose first sign is not escaped; `$$` overlaps itself in `$$$`. */
function listPlaces(text: string, delimiter: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
    let backslash = at - 1;
    while (text[backslash] === '\\') backslash--;
    if ((at - backslash) % 2 === 1) places.push(at);
  }
  return places;
}
