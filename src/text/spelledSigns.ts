/** Names that differ from a letter by signs alone: `C++`, `C#`. */
const SIGNED = /(?<![\p{L}\p{N}])(\p{L}{1,2})(\+\+|#)(?![\p{L}\p{N}+#])/gu;

const SPELLED: Record<string, string> = { '++': 'plusplus', '#': 'sharp' };

/**
 * Spells the signs of names that are nothing without them, for no sign is indexed: `C++` is `Cplusplus`, `C#` is
 * `Csharp`.
 *
 * @param text words, of a paper or of a search
 * @returns the same text with these names spelled; `RegMean++` stays, for its letters find it
 */
export const spellSigns = (text: string): string =>
  text.replaceAll(SIGNED, (_, letters: string, signs: string) => letters + SPELLED[signs]);

/**
 * Lists the names of a text that {@link spellSigns} spells.
 *
 * @param text words
 * @returns each as it is spelled, in order
 */
export const spelledNames = (text: string): string[] =>
  Array.from(text.matchAll(SIGNED), ([name]) => spellSigns(name));
