import { LinkifyIt } from 'linkify-it';
import type { LinkKind } from '../../schema/paper.ts';
import { LONGEST_ADDRESS } from '../../schema/primitives.ts';
import { BARE_HOST_ENDINGS, WELL_KNOWN_HOST } from './hosts.ts';
import { kindOfLink } from './kindOfLink.ts';

/** An address in a text. */
export interface FoundLink {
  /** The address to follow: `http` or `https`, TeX escapes undone. */
  url: string;
  /** Where it begins in the text. */
  from: number;
  /** Where it ends, without the full stop, comma, quote or bracket after it. */
  to: number;
  /** What it leads to, as far as its address and the words before it tell. */
  kind: LinkKind;
  /** The words to print in place of the address. */
  label?: string;
}

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false })
  .add('ftp:', null)
  .add('mailto:', null)
  .add('//', null)
  .tlds([...BARE_HOST_ENDINGS]);

/** A cheap look before the full search: a scheme, or a dot and an ending that a path may follow. */
const MAYBE = new RegExp(`https?://|\\.(?:${BARE_HOST_ENDINGS.join('|')})(?![a-z])`, 'i');

/** Signs that stand directly before an address and that linkify-it takes for a part of a word. */
const SIGN_BEFORE = /[`~$=|^+](?=https?:\/\/)/gi;

/** What the Hub leaves of `$\\href{https://example.org}{here}$`: an address, then its label in braces. */
const LABELED = /(?<=https?:\/\/[^\s{}\\<>"]+)\{([^{}\\$~^]{1,300})\}(?![\p{L}\p{N}/])/giu;

/**
 * Finds the addresses in a text as a digest prints it.
 *
 * An address has a scheme (`http`, `https`), or a lower-case host with a path
 * (`example.org/code`), or a well-known host (`name.github.io`). `ASP.net`, `Node.js` and
 * `tetun.org` are names and stay words, and so does what is too long for an address. TeX around an
 * address (`\url{…}`, `\_`) is not part of it. A label in braces is.
 *
 * @param text any text
 * @returns the addresses in order; none overlap
 */
export function findLinks(text: string): FoundLink[] {
  if (!MAYBE.test(text)) return [];
  const links: FoundLink[] = [];
  const labels = new Map([...text.matchAll(LABELED)].map((match) => [match.index, match] as const));
  const addresses = text.replace(LABELED, (label) => ' '.repeat(label.length));
  for (const match of linkify.match(addresses.replace(SIGN_BEFORE, ' ')) ?? []) {
    const printed = trimEnd(text.slice(match.index, match.lastIndex));
    const url = addressOf(printed, match.schema);
    if (url === undefined || url.length > LONGEST_ADDRESS) continue;
    const from = match.index;
    const to = from + printed.length;
    const kind = kindOfLink(url, text.slice(Math.max(0, from - 200), from));
    const [label, words = ''] = labels.get(to) ?? [];
    if (label === undefined) links.push({ url, from, to, kind });
    else links.push({ url, from, to: to + label.length, kind, label: words.trim() });
  }
  return links;
}

/** Leaves out what a sentence or TeX has put after an address. */
function trimEnd(raw: string): string {
  const command = raw.search(/\\[A-Za-z\\]/);
  const printed = command < 0 ? raw : raw.slice(0, command);
  return printed.replace(/[.,;:!?'"`’”»*~$\\\]})]+$/, (tail) => {
    // A closing bracket or a tilde may belong to the address when it was opened inside it.
    const body = printed.slice(0, printed.length - tail.length);
    return tail.startsWith(')') && body.includes('(') ? ')' : '';
  });
}

/** The address to follow, or nothing where the printed words only look like one. */
function addressOf(printed: string, schema: string): string | undefined {
  const plain = printed.replace(/\\([_#%&~$])/g, '$1');
  if (/^https?:\/\//i.test(plain)) return URL.canParse(plain) ? plain : undefined;
  if (schema !== '') return undefined;
  const hasPath = /^[a-z0-9.-]+\/./.test(plain);
  if (!hasPath && !WELL_KNOWN_HOST.test(plain)) return undefined;
  const url = `https://${plain}`;
  return URL.canParse(url) ? url : undefined;
}
