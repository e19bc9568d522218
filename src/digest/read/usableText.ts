/** Control characters but those that are white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL_CHARACTERS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/** Stands for what is no character. */
export const REPLACEMENT = '\ufffd';

/** Halves of characters of UTF-16 as some programs write them in UTF-8, each byte a letter. */
const SURROGATE_BYTES = /\xed[\xa0-\xbf][\x80-\xbf]/g;
const REPLACEMENT_BYTES = '\xef\xbf\xbd';

/**
 * Replaces halves of characters in bytes that are UTF-8 but for them.
 *
 * @param bytes a line
 * @returns the line with signs of replacement
 */
export function replaceSurrogates(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.toString('latin1').replace(SURROGATE_BYTES, REPLACEMENT_BYTES),
    'latin1',
  );
}
