/** Where Unicode's mathematical alphabets begin: capitals, small letters, digits. */
const ALPHABETS: Readonly<Record<string, readonly [number, number, number?]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce],
  italic: [0x1d434, 0x1d44e],
  'bold-italic': [0x1d468, 0x1d482],
  script: [0x1d49c, 0x1d4b6],
  'bold-script': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
  'sans-serif-italic': [0x1d608, 0x1d622],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Letters that Unicode had before its mathematical alphabets, and that these leave out. */
const OLDER: Readonly<Record<string, string>> = {
  '𝒝': 'ℬ',
  '𝒠': 'ℰ',
  '𝒡': 'ℱ',
  '𝒣': 'ℋ',
  '𝒤': 'ℐ',
  '𝒧': 'ℒ',
  '𝒨': 'ℳ',
  '𝒭': 'ℛ',
  '𝒺': 'ℯ',
  '𝒼': 'ℊ',
  '𝓄': 'ℴ',
  '𝔆': 'ℭ',
  '𝔋': 'ℌ',
  '𝔌': 'ℑ',
  '𝔕': 'ℜ',
  '𝔝': 'ℨ',
  '𝔺': 'ℂ',
  '𝔿': 'ℍ',
  '𝕅': 'ℕ',
  '𝕇': 'ℙ',
  '𝕈': 'ℚ',
  '𝕉': 'ℝ',
  '𝕑': 'ℤ',
  '\u{1d455}': 'ℎ',
};

/** Where the alphabets of Greek begin: capital alpha, small alpha. */
const GREEK: Readonly<Record<string, readonly [number, number]>> = {
  bold: [0x1d6a8, 0x1d6c2],
  'bold-italic': [0x1d71c, 0x1d736],
};

/**
 * Finds the letter of Unicode that is what a font makes of an ordinary one: `R` in double strokes
 * is `ℝ`.
 *
 * @param letter one letter or digit
 * @param variant a value of MathML's attribute `mathvariant`
 * @returns the letter; nothing where Unicode has none
 */
export function mathematicalLetter(letter: string, variant: string): string | undefined {
  const code = letter.codePointAt(0) ?? 0;
  const at = (start: number | undefined, first: string) => {
    if (start === undefined) return undefined;
    const found = String.fromCodePoint(start + code - (first.codePointAt(0) ?? 0));
    return OLDER[found] ?? found;
  };
  const [capitals, smalls, digits] = ALPHABETS[variant] ?? [];
  if (/^[A-Z]$/.test(letter)) return at(capitals, 'A');
  if (/^[a-z]$/.test(letter)) return at(smalls, 'a');
  if (/^[0-9]$/.test(letter)) return at(digits, '0');
  const [greekCapitals, greekSmalls] = GREEK[variant] ?? [];
  if (/^[Α-ΡΣ-Ω]$/.test(letter)) return at(greekCapitals, 'Α');
  if (/^[α-ω]$/.test(letter)) return at(greekSmalls, 'α');
  return undefined;
}

/** Two letters and more in one font are a word: `\mathrm{poly}`. */
const WORD =
  /<mrow>(<mi mathvariant="([\w-]+)">\p{L}<\/mi>(?:<mi mathvariant="\2">\p{L}<\/mi>)+)<\/mrow>/gu;

/** A letter, a number or a text in a font. */
const IN_FONT = /<(m[int]|mtext) mathvariant="([\w-]+)">([^<]*)<\/\1>/g;

/**
 * Makes MathML say what it shows. Browsers draw the attribute `mathvariant` no more, and a screen
 * reader says “R” of `<mi mathvariant="double-struck">R</mi>`: the letter itself, ℝ, is understood
 * by all. Letters that form a word become one, which is read as such.
 *
 * @param markup MathML as KaTeX writes it, with anything around it
 * @returns the same with letters of Unicode in place of the attribute; `normal`, which browsers do
 *   draw, stays on single letters
 */
export function speakLetters(markup: string): string {
  return markup
    .replaceAll(WORD, (_, letters: string) => `<mi>${letters.replaceAll(/<[^>]+>/g, '')}</mi>`)
    .replaceAll(IN_FONT, (whole, name: string, variant: string, text: string) => {
      if (variant === 'normal') return whole;
      const letter = [...text].length === 1 ? mathematicalLetter(text, variant) : undefined;
      return `<${name}>${letter ?? text}</${name}>`;
    });
}
