import { LETTERS } from '../schema/formulas/signs.ts';

/** Letters that no decomposition of Unicode takes apart, as people type them without. */
const LATIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '∞': 'inf',
  '∇': 'nabla',
  '∂': 'partial',
};

/** Greek letters by name; a letter and its variant are one. */
const GREEK = new Map(
  [...LETTERS].flatMap(([name, sign]) => {
    const letter = sign.normalize('NFKC').toLowerCase();
    return /\p{Script=Greek}/u.test(letter) && [...letter].length === 1
      ? [[letter, name.toLowerCase().replace(/^var/, '')] as const]
      : [];
  }),
);

/**
 * Writes what no keyboard has as people type it: `ℓ₂` as `l2`, `λ` as `lambda`, `ℝ²` as `R2`,
 * `Bjørn` as `Bjorn`. Accents that Unicode can take off stay, for Pagefind knows them.
 *
 * @param text words, of a paper or of a search
 * @returns the same words in plain letters; what has none stays
 */
export function foldSigns(text: string): string {
  return text.normalize('NFKC').replaceAll(/[øłđðþßæœı∞∇∂]|\p{Script=Greek}/giu, (sign) => {
    const small = sign.toLowerCase();
    return LATIN[small] ?? GREEK.get(small) ?? sign;
  });
}
