const SLASH = 47;
const GREATER = 62;

/**
 * Goes through the tags and comments of a page. A page has hundreds of them, most of them in formulas:
 * this takes a third of the time of a regular expression.
 */
export class TagReader {
  /** Where the tag begins, and where what follows it does. */
  start = 0;
  end = 0;
  /** The name of the element as written; empty for a comment. */
  name = '';
  /** Whether the tag ends an element. */
  isClosing = false;
  readonly #page: string;
  #nameEnd = 0;

  /** @param page HTML, well-formed, as Astro writes it */
  constructor(page: string) {
    this.#page = page;
  }

  /** What stands in the tag besides its name. */
  get attributes(): string {
    return this.#page.slice(this.#nameEnd, this.end - 1);
  }

  /** Whether the tag itself says that its element has no content: `<path/>`. */
  get isAlone(): boolean {
    return this.end - 2 >= this.#nameEnd && this.#page.charCodeAt(this.end - 2) === SLASH;
  }

  /**
   * Goes to the next tag or comment.
   *
   * @param from where it begins at the earliest
   * @returns whether there is one
   */
  goOn(from: number = this.end): boolean {
    const page = this.#page;
    for (let at = page.indexOf('<', from); at >= 0; at = page.indexOf('<', at + 1)) {
      const end = page.startsWith('!--', at + 1) ? this.#readComment(at) : this.#readTag(at);
      if (end === 0) continue;
      this.start = at;
      this.end = end;
      return true;
    }
    return false;
  }

  #readComment(at: number): number {
    const close = this.#page.indexOf('-->', at + 4);
    this.name = '';
    return close < 0 ? 0 : close + 3;
  }

  /** Attributes may have anything between quotes. */
  #readTag(at: number): number {
    const page = this.#page;
    const isClosing = page.charCodeAt(at + 1) === SLASH;
    const nameStart = isClosing ? at + 2 : at + 1;
    let place = nameStart;
    if (!isLetter(page.charCodeAt(place))) return 0;
    do place += 1;
    while (isInName(page.charCodeAt(place)));
    this.#nameEnd = place;
    for (let code = page.charCodeAt(place); code !== GREATER; code = page.charCodeAt(place)) {
      if (Number.isNaN(code)) return 0;
      if (isQuote(code)) {
        place = page.indexOf(page.charAt(place), place + 1);
        if (place < 0) return 0;
      }
      place += 1;
    }
    this.name = page.slice(nameStart, this.#nameEnd);
    this.isClosing = isClosing;
    return place + 1;
  }
}

/** Both cases differ by one bit. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const isInName = (code: number): boolean =>
  isLetter(code) || (code >= 48 && code <= 57) || code === 45 || code === 95;

const isQuote = (code: number): boolean => code === 34 || code === 39;
