/** An author's name in parts, as reference managers sort it. */
export interface NameParts {
  family: string;
  /** Nothing for a name of one word, which may be that of a group. */
  given: string | undefined;
}

/**
 * Splits a name as BibTeX does: “Family, Given” at the comma; else the last word and the lower-case
 * words before it are the family name.
 *
 * @param name a name as a source gives it
 * @returns its parts
 */
export function splitName(name: string): NameParts {
  const comma = name.indexOf(',');
  if (comma > 0) {
    const given = name.slice(comma + 1).trim();
    return { family: name.slice(0, comma).trim(), given: given === '' ? undefined : given };
  }
  const words = name.trim().split(/\s+/);
  let at = words.length - 1;
  while (at > 1 && /^\p{Ll}/u.test(words[at - 1] ?? '')) at--;
  return {
    family: words.slice(at).join(' '),
    given: at > 0 ? words.slice(0, at).join(' ') : undefined,
  };
}
