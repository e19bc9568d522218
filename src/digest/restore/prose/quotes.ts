/** How far a closing single quote is looked for. */
const LONGEST_QUOTATION = 160;

const opensAfter = (before: string) => before === '' || /[\s([{<\-–—/‘“*|=\u00a0]/.test(before);
const WORD = /[\p{L}\p{N}]/u;

/** What the quotes before this place have opened. */
export interface OpenQuotes {
  double: boolean;
  single: boolean;
}

/**
 * Reads a quotation mark or an apostrophe.
 *
 * @param text the text
 * @param at the place of a `"`, `'` or `` ` ``
 * @param before the character that stands before it in the result, empty at the start
 * @param open what is open so far; brought up to date
 * @returns the typographic sign and where the mark ends
 */
export function readQuote(
  text: string,
  at: number,
  before: string,
  open: OpenQuotes,
): { sign: string; to: number } {
  const two = text.slice(at, at + 2);
  if (two === '``') {
    open.double = true;
    return { sign: '“', to: at + 2 };
  }
  if (two === "''") {
    const opening = !open.double && opensAfter(before);
    open.double = opening;
    return { sign: opening ? '“' : '”', to: at + 2 };
  }
  const after = text[at + 1] ?? '';
  switch (text[at]) {
    case '"': {
      const opening = opensAfter(before) ? !/^\s?$/.test(after) || !open.double : false;
      if (!opening && !open.double && /\d/.test(before)) return { sign: '"', to: at + 1 };
      open.double = opening;
      return { sign: opening ? '“' : '”', to: at + 1 };
    }
    case '`': {
      if (/^\d\d(?!\d)/.test(text.slice(at + 1, at + 4))) return { sign: '’', to: at + 1 };
      if (!opensAfter(before) || /^\s?$/.test(after)) return { sign: '`', to: at + 1 };
      open.single = true;
      return { sign: '‘', to: at + 1 };
    }
    default: {
      if (opensAfter(before) && !/^\s?$/.test(after) && closesLater(text, at + 1)) {
        open.single = true;
        return { sign: '‘', to: at + 1 };
      }
      if (!WORD.test(after)) open.single = false;
      return { sign: '’', to: at + 1 };
    }
  }
}

/** Says whether an apostrophe at the end of a word stands near enough to close a quotation. */
function closesLater(text: string, start: number): boolean {
  const window = text.slice(start, start + LONGEST_QUOTATION);
  for (let at = window.indexOf("'"); at >= 0; at = window.indexOf("'", at + 1)) {
    const before = window[at - 1] ?? ' ';
    if (!/\s/.test(before) && !WORD.test(window[at + 1] ?? '')) return true;
  }
  return false;
}
