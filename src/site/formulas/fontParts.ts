/** One file of a font: the characters in it, as ranges of code points, both ends included. */
export interface FontPart {
  /** What its file is called besides the font: `KaTeX_AMS-Regular.letters.woff2`. */
  name: string;
  ranges: readonly [number, number][];
}

const LAST_CODE_POINT = 0x10ffff;

/** Printable ASCII and the space that does not break. */
const PRINTABLE = ' -~\u00a0';

/** The same, and the joiners that KaTeX puts between the parts of a formula. */
const ASCII = `${PRINTABLE}\u200b\u2061`;

/** What nearly all English text is written with, and the letters of its commonest loan words and names. */
const ENGLISH = `${PRINTABLE}“”‘’–—…·×±°éöüï`;

/**
 * The fonts that are parted: what nearly every text, or formula in an abstract, needs (formulas were
 * counted in 2,700 abstracts from arXiv), and the rest, which is fetched only where it occurs. Ends of
 * a range stand on both sides of a hyphen.
 */
const COMMON: Readonly<Record<string, { name: string; characters: string }>> = {
  'KaTeX_Main-Regular': {
    name: 'common',
    characters: `${ASCII}×−±→≥≤<≈∼∣∥∗⋅Ω∞Δℓ∈∘Θ…′⊆⊤⟨-⟩∑ΣΦΓΛΠ∇∂≪≫∝⋆°`,
  },
  'KaTeX_Main-Bold': { name: 'common', characters: `${ASCII}×−±` },
  'KaTeX_AMS-Regular': { name: 'letters', characters: 'A-Zk' },
  'KaTeX_Caligraphic-Regular': { name: 'letters', characters: 'A-Z' },
  'KaTeX_Math-Italic': { name: 'common', characters: 'A-Za-zαβγδεηθκλμξπρστφψωϵϕ' },
  'source-serif-4-latin-400-normal': { name: 'common', characters: ENGLISH },
  'source-serif-4-latin-400-italic': { name: 'common', characters: ENGLISH },
  'source-serif-4-latin-600-normal': { name: 'common', characters: ENGLISH },
};

/** Reads `A-Z×` as ranges of code points, in order and without gaps between neighbors. */
function readRanges(characters: string): [number, number][] {
  const single = [...characters.matchAll(/(.)-(.)|(.)/gsu)]
    .map(([, from, to, one]): [number, number] =>
      one === undefined ? [codeOf(from), codeOf(to)] : [codeOf(one), codeOf(one)],
    )
    .sort(([a], [b]) => a - b);
  const joined: [number, number][] = [];
  for (const [from, to] of single) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

const codeOf = (character = '') => character.codePointAt(0) ?? 0;

/** All code points outside some ranges. */
function complementOf(ranges: readonly [number, number][]): [number, number][] {
  const gaps: [number, number][] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start > from) gaps.push([from, start - 1]);
    from = end + 1;
  }
  return from > LAST_CODE_POINT ? gaps : [...gaps, [from, LAST_CODE_POINT]];
}

/** The fonts that are parted, by the name of their file without its ending. */
export const FONT_PARTS: ReadonlyMap<string, readonly FontPart[]> = new Map(
  Object.entries(COMMON).map(([font, { name, characters }]) => {
    const ranges = readRanges(characters);
    const rest = complementOf(ranges);
    return [font, [{ name, ranges }, ...(rest.length > 0 ? [{ name: 'rest', ranges: rest }] : [])]];
  }),
);

/**
 * Writes ranges for the descriptor `unicode-range`.
 *
 * @param ranges code points, both ends included
 * @returns such as `U+20-7E,U+D7`
 */
export function unicodeRange(ranges: readonly [number, number][]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}
