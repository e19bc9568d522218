import { compareDigestIds } from '../../schema/index.ts';
import { findLinks } from '../links/findLinks.ts';
import { linkKey } from '../links/linkKey.ts';
import type { PaperFrontMatter } from '../write/page.ts';

/** What is stored of a paper, with its abstract as MDX. */
export interface PaperText {
  frontMatter: PaperFrontMatter;
  body: string;
}

/**
 * Joins what is stored of a paper with what one more digest says of it. The text is that of the digest
 * which prints most of it, the author's TeX before stripped text, a whole text before one that is cut off, and of
 * the newest among equals.
 * Names, identifiers, days and links are gained and never lost. The order of import does not matter.
 *
 * @param stored the paper so far; the text stands in `source.digest` or else the last of `digests`
 * @param found the paper as the digest gives it, its only appearance in `digests`
 * @returns the paper, all its digests named, oldest first
 */
export function mergePaper(stored: PaperText, found: PaperText): PaperText {
  const old = stored.frontMatter;
  const fresh = found.frontMatter;
  const [appearance] = fresh.digests;
  if (appearance === undefined) return stored;
  const digests = [...old.digests.filter(({ id }) => id !== appearance.id), appearance].sort(
    (a, b) => compareDigestIds(a.id, b.id),
  );
  const newest = digests.at(-1)?.id;
  const printedIn = old.source.digest ?? old.digests.at(-1)?.id ?? '';
  const gain = completeness(fresh) - completeness(old) || fuller(fresh, old);
  const isFreshText = gain > 0 || (gain === 0 && compareDigestIds(appearance.id, printedIn) >= 0);
  const isNewest = newest === appearance.id;
  const [text, other] = isFreshText ? [found, stored] : [stored, found];
  const textDigest = isFreshText ? appearance.id : printedIn;
  const { digest: _, ...source } = text.frontMatter.source;
  const frontMatter: PaperFrontMatter = {
    ...text.frontMatter,
    ...mergeFacts(old, fresh, isNewest),
    slug: old.slug,
    digests,
    links: joinLinks(text.frontMatter.links, linksBeside(other.frontMatter)),
    source:
      textDigest === newest || textDigest === ''
        ? source
        : { ...source, digest: textDigest as typeof appearance.id },
  };
  return { frontMatter, body: text.body };
}

/** How much of a paper's text a source prints. */
function completeness({ source }: PaperFrontMatter): number {
  if (source.abstract === '') return 0;
  return source.markup === 'tex' ? 2 : 1;
}

/** What pages print behind a text that they cut off, beside dots. */
const MORE = / (?:more|read more|expand)$/i;
const END = /[\s.…]/;

/** The text without what stands where it is cut off. */
function uncut({ source }: PaperFrontMatter): string {
  const text = withoutEnd(source.abstract.replaceAll(/\s+/g, ' '));
  return withoutEnd(text.replace(MORE, ''));
}

/** Takes dots and spaces off the end, in linear time whatever the text. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && END.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Which of two texts has all of the other and goes on: 1 the first, -1 the second, 0 neither. */
function fuller(one: PaperFrontMatter, other: PaperFrontMatter): number {
  const [left, right] = [uncut(one), uncut(other)];
  if (left.length === right.length) return 0;
  if (left.startsWith(right)) return 1;
  return right.startsWith(left) ? -1 : 0;
}

/** What a source knows besides the text; `isNewest` where the found digest is the newest of all. */
function mergeFacts(
  old: PaperFrontMatter,
  fresh: PaperFrontMatter,
  isNewest: boolean,
): Partial<PaperFrontMatter> {
  const [first, second] = isNewest ? [fresh, old] : [old, fresh];
  // A source with identifiers is a register of papers; it knows their days better than a copied page.
  const isRegister = (paper: PaperFrontMatter) => paper.identifiers !== undefined;
  const [dated, undated] =
    isRegister(second) && !isRegister(first) ? [second, first] : [first, second];
  const date = dated.date ?? undated.date;
  const authors =
    [first, second].find((paper) => paper.authors?.names !== undefined)?.authors ??
    first.authors ??
    second.authors;
  const comments = first.comments ?? second.comments;
  const identifiers = { ...second.identifiers, ...first.identifiers };
  return {
    ...(date !== undefined && { date }),
    ...(authors !== undefined && { authors }),
    ...(comments !== undefined && { comments }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
  };
}

/** The links that a source gave beside the abstract. */
function linksBeside({ links, source }: PaperFrontMatter): PaperFrontMatter['links'] {
  const printed = new Set(findLinks(source.abstract).map(({ url }) => linkKey(url)));
  return links.filter(({ url }) => !printed.has(linkKey(url)));
}

function joinLinks(
  links: PaperFrontMatter['links'],
  others: PaperFrontMatter['links'],
): PaperFrontMatter['links'] {
  const known = new Set(links.map(({ url }) => linkKey(url)));
  return [...links, ...others.filter(({ url }) => !known.has(linkKey(url)))];
}

/** What a page that a curator edited may gain from a source that names its paper for the first time. */
export type Gains = Pick<Partial<PaperFrontMatter>, 'authors' | 'identifiers' | 'links'>;

/**
 * Tells what a curator's page lacks of what is known of its paper now: names of authors, identifiers and
 * links. What the page says itself stays.
 *
 * @param page what the page says
 * @param merged the paper, one more digest merged into it
 * @returns the values that change, each whole
 */
export function gainsOf(page: PaperFrontMatter, merged: PaperFrontMatter): Gains {
  const identifiers = { ...merged.identifiers, ...page.identifiers };
  const hasMore = Object.keys(identifiers).length > Object.keys(page.identifiers ?? {}).length;
  const { authors } = page.authors?.names === undefined ? merged : page;
  const links = joinLinks(page.links, linksBeside(merged));
  return {
    ...(authors?.names !== undefined && page.authors?.names === undefined && { authors }),
    ...(hasMore && { identifiers }),
    ...(links.length > page.links.length && { links }),
  };
}
