/** Headings inside a structured abstract, which are not titles. */
const SECTION_NAME =
  /^(?:background|introduction|aims?|objectives?|purpose|motivation|materials and methods|methods?|methodology|approach|results?|findings|discussion|conclusions?|contributions?|summary|significance|limitations|keywords?|code|data availability)\b.{0,20}$/i;

const LONGEST_TITLE = 400;
const ABSTRACT_LENGTH = 160;

/**
 * Tells whether a block reads like an abstract's paragraph: a long one, or several sentences.
 *
 * @param text a block on one line
 */
export function looksLikeAbstract(text: string): boolean {
  return text.length >= ABSTRACT_LENGTH || /[.!?] \p{Lu}.*[.!?]["'”’)\]]?$/u.test(text);
}

/**
 * Tells whether a block in the middle of others reads like the title of a paper, rather than
 * like a paragraph or a heading inside an abstract.
 *
 * @param text a block on one line
 * @param following the block after it
 */
export function looksLikeTitle(text: string, following: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    text.split(/\s+/).length >= 3 &&
    !/[.,;:]$/.test(text) &&
    /^["'“‘([$\\]?[\p{Lu}\p{N}\p{Lo}\p{S}]|^\p{Ll}+\p{Lu}/u.test(text) &&
    !SECTION_NAME.test(text) &&
    following.length > text.length &&
    looksLikeAbstract(following)
  );
}

/** Where a title is no surer than this, what is longer is none. */
const LONGEST_DOUBTFUL = 120;

/**
 * Tells whether a line between two paragraphs may be a title all the same, such as “BERT”: too short for
 * {@link looksLikeTitle}, in small letters or in another script.
 *
 * @param text the line
 * @param following the block after it
 */
export function mayBeTitle(text: string, following: string): boolean {
  return (
    text.length <= LONGEST_DOUBTFUL &&
    !/[.,;:?!。]$/.test(text) &&
    !SECTION_NAME.test(text) &&
    following.length > text.length &&
    looksLikeAbstract(following)
  );
}

/**
 * Tells whether a text ends as sentences, quotations and addresses do, so that nothing seems cut off.
 *
 * @param text the last paragraph of an abstract
 */
export function endsLikeASentence(text: string): boolean {
  return /[.!?…。][\s"'”’»)\]}*]*$/u.test(text) || /(?:https?:\/\/|www\.)\S+$/.test(text);
}
