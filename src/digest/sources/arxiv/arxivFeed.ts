import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { findLinks } from '../../links/findLinks.ts';
import type { Entry } from '../../parse/entry.ts';
import type { DigestFacts } from '../../parse/parseDigest.ts';
import type { Source } from '../../read/decodeSource.ts';
import { openingOf } from '../openingOf.ts';
import { oneLine, paragraphsOf } from '../paragraphs.ts';
import { dayField, linkField } from '../records/fields.ts';
import type { SourceFormat } from '../sourceFormat.ts';
import { authorsOf } from './authorNames.ts';
import { arxivIdentifier, identifiersOf } from './identifiers.ts';

/** The texts of a feed's entry by the name of their element; an element may come more than once. */
interface FeedEntry {
  texts: Map<string, string[]>;
  doiLink?: string;
  lines: [number, number];
}

interface Feed {
  /** The day on which the feed was made. */
  updated?: string;
  /** Entries that are read and not yet taken. */
  entries: FeedEntry[];
  fault?: { line: number; reason: string };
}

/** An XML file that nests deeper than this is no feed. */
const DEEPEST = 100;

/** arXiv's Atom feeds: the answer of its API, and the daily lists of new papers. */
export const arxivFeed: SourceFormat = {
  name: 'Atom feed',
  extension: 'xml',
  recognizes(source) {
    const opening = openingOf(source);
    return /^<\?xml\b|^<feed[\s>]/.test(opening) && !/<html[\s>]/i.test(opening);
  },
  *read(source, findings) {
    const feed: Feed = { entries: [] };
    let count = 0;
    let refusal: string | undefined;
    for (const entry of parseFeed(source, feed)) {
      refusal ??= refusalOf(entry);
      const paper = readEntry(entry);
      if (paper === undefined) {
        findings.warning('record-unusable', entry.lines[0], {
          message: 'this entry has no title, so it is not published',
          remedy: 'Complete the entry, or delete it',
        });
        continue;
      }
      count += 1;
      yield paper;
    }
    const refuse = (
      code: 'source-malformed' | 'not-a-digest',
      line: number,
      message: string,
    ): DigestFacts => {
      const remedy = 'Save arXiv’s Atom feed again, as it came';
      findings.error(code, line, { message, remedy });
      return {};
    };
    if (feed.fault !== undefined || refusal !== undefined) findings.reset();
    if (feed.fault) return refuse('source-malformed', feed.fault.line, feed.fault.reason);
    if (refusal !== undefined) return refuse('not-a-digest', 1, refusal);
    if (count === 0) return refuse('not-a-digest', 1, 'this feed holds no paper');
    return { ...(feed.updated !== undefined && { date: feed.updated }) };
  },
};

/** arXiv answers a wrong question with a feed of one entry that says so. */
function refusalOf({ texts }: FeedEntry): string | undefined {
  if (!/\/api\/errors/.test(texts.get('id')?.[0] ?? '')) return undefined;
  return `arXiv answered with an error: ${oneLine(texts.get('summary')?.[0] ?? '').slice(0, 200)}`;
}

/** The lists of new papers put a line of their own in front of the abstract and give the day of the list. */
const ANNOUNCEMENT = /^\s*arXiv:\S+\s+Announce Type:[^\n]*\n\s*(?:Abstract:)?\s*/i;

function readEntry({ texts, doiLink, lines }: FeedEntry): Entry | undefined {
  const first = (name: string) => texts.get(name)?.[0] ?? '';
  const title = oneLine(first('title'));
  if (title === '') return undefined;
  const summary = first('summary') || first('content');
  const abstract = summary.replace(ANNOUNCEMENT, '');
  const isAnnouncement = abstract !== summary;
  const date = isAnnouncement ? undefined : dayField(first('published'));
  const names = texts.get('name') ?? texts.get('dc:creator')?.flatMap((list) => list.split(','));
  const id = first('id');
  const identifiers = identifiersOf(
    arxivIdentifier(id) ?? /oai:arXiv\.org:(\S+)/i.exec(id)?.[1],
    first('arxiv:doi') || first('arxiv:DOI') || doiLink,
  );
  const links = findLinks(first('arxiv:comment').slice(0, 5000)).flatMap(({ url, kind }) =>
    linkField(url, kind),
  );
  return {
    title,
    paragraphs: paragraphsOf(abstract),
    lines,
    ...authorsOf(names),
    ...(date !== undefined && { date }),
    ...(identifiers !== undefined && { identifiers }),
    ...(links.length > 0 && { links }),
    markup: 'tex',
  };
}

/**
 * Reads the elements of a feed up to its first fault, and gives its entries; entities that the file itself
 * defines are not known, so none expands.
 */
function* parseFeed({ lines }: Source, feed: Feed): Generator<FeedEntry, void> {
  const parser = new SaxesParser();
  const open: string[] = [];
  let entry: FeedEntry | undefined;
  let text = '';
  let tagLine = 1;
  let number = 0;
  parser.on('error', ({ message }) => {
    feed.fault ??= {
      line: parser.line,
      reason: `this is not well-formed XML: ${message.replace(/^\d+:\d+:\s*|\.$/g, '').slice(0, 120)}`,
    };
  });
  parser.on('opentagstart', () => {
    tagLine = parser.line;
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    open.push(name);
    text = '';
    if (open.length > DEEPEST) {
      feed.fault ??= { line: parser.line, reason: 'this XML nests too deep to be a feed' };
    }
    if (name === 'entry') entry = { texts: new Map(), lines: [tagLine, tagLine] };
    if (name === 'link' && entry && attributes.title === 'doi' && attributes.href !== undefined) {
      entry.doiLink = attributes.href;
    }
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    open.pop();
    const parent = open.at(-1);
    if (name === 'entry' && entry) {
      entry.lines[1] = parser.line;
      feed.entries.push(entry);
      entry = undefined;
    } else if (entry && (parent === 'entry' || (name === 'name' && parent === 'author'))) {
      const texts = entry.texts.get(name);
      if (texts === undefined) entry.texts.set(name, [text]);
      else texts.push(text);
    } else if (name === 'updated' && parent === 'feed') {
      const day = dayField(text);
      if (day !== undefined) feed.updated = day;
    }
    text = '';
  });
  for (const line of lines) {
    if (feed.fault) return;
    number += 1;
    parser.write(`${line}\n`);
    yield* feed.entries.splice(0);
  }
  if (feed.fault === undefined) parser.close();
  // The line end behind the last line is none of the file's.
  if (feed.fault) feed.fault.line = Math.min(feed.fault.line, number);
}
