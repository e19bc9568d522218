/** Anything but single plain spaces between what is no space. */
const OTHER_SPACES = /[^\S ]| {2}/;

/**
 * Makes one plain space of each run of white space. Nearly all texts have only such, and are given back.
 *
 * @param text any text
 */
export function singleSpaces(text: string): string {
  return OTHER_SPACES.test(text) ? text.replace(/\s+/g, ' ') : text;
}
