import { Parser } from 'htmlparser2';
import { arxivIdentifier } from '../arxiv/identifiers.ts';
import { createLineIndex } from '../lineIndex.ts';
import { oneLine } from '../paragraphs.ts';
import { dayField } from '../records/fields.ts';

/** A paper's card on the page. */
export interface PaperCard {
  /** The identifier of arXiv, which the card's address ends with. */
  id: string;
  title: string;
  /** The abstract where the page shows it, else empty. */
  abstract: string;
  authorCount?: number;
  date?: string;
  comments?: number;
  /** The card's first and last line, counted from 1. */
  lines: [number, number];
}

/** What a papers page holds. */
export interface PapersPage {
  cards: PaperCard[];
  /** The data that the page carries for its scripts, and the lines of the element that has it. */
  data?: { value: unknown; lines: [number, number] };
  /** The line from which on the page is not read, because it nests too deep. */
  brokenOff?: number;
  /** Addresses that the page gives as its own. */
  addresses: string[];
}

/** A paragraph of a card shorter than this is no abstract. */
const SHORTEST_ABSTRACT = 80;
/** No page nests deeper; beyond it, finding the start of every end tag would take too long. */
const DEEPEST = 2000;
/** So many characters are parsed at a time. */
const PIECE = 65_536;
const AUTHORS = /(?:^|[^\d])(\d{1,5})\s+authors?\b/;

interface OpenCard {
  from: number;
  id?: string;
  title: string;
  paragraph: string;
  abstract: string;
  comments: string;
  text: string;
  date?: string;
}

/**
 * Reads the Hub's papers page. One pass over the tags; nothing in the page is run or fetched.
 *
 * @param html the page as the browser saved it
 * @returns cards and data; empty where the page is another
 */
export function readPapersPage(html: string): PapersPage {
  const page: PapersPage = { cards: [], addresses: [] };
  const lineAt = createLineIndex(html);
  let depth = 0;
  let card: OpenCard | undefined;
  let isInArticle = false;
  let heading: 'outside' | 'inside' | 'link' = 'outside';
  let isInParagraph = false;
  let isInComments = false;

  const close = (to: number) => {
    if (card?.id !== undefined && oneLine(card.title) !== '')
      page.cards.push(finish(card, lineAt, to));
    card = undefined;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        depth += 1;
        if (depth > DEEPEST) page.brokenOff ??= lineAt(at);
        if (attributes['data-target'] === 'DailyPapers' && attributes['data-props'] !== undefined) {
          const value = parseData(attributes['data-props']);
          if (value !== undefined) {
            page.data ??= { value, lines: [lineAt(at), lineAt(parser.endIndex)] };
          }
        }
        if (name === 'link' && attributes.rel === 'canonical')
          page.addresses.push(attributes.href ?? '');
        if (attributes.property === 'og:url') page.addresses.push(attributes.content ?? '');
        if (name === 'article') {
          close(at);
          card = openCard(at);
          isInArticle = true;
        }
        if (name === 'h3') heading = 'inside';
        if (name === 'p') isInParagraph = true;
        if (name === 'time' && card) {
          const date = dayField(attributes.datetime);
          if (date !== undefined) card.date ??= date;
        }
        if (name !== 'a') return;
        const href = attributes.href ?? '';
        if (card && /#community$/.test(href)) isInComments = true;
        if (heading !== 'inside') return;
        const id = arxivIdentifier(href);
        if (id === undefined) return;
        if (!isInArticle) {
          close(at);
          card = openCard(at);
        }
        if (card && card.id === undefined) {
          card.id = id;
          heading = 'link';
        }
      },
      ontext(text) {
        if (card === undefined) return;
        if (heading === 'link') card.title += text;
        if (isInParagraph) card.paragraph += text;
        if (isInComments) card.comments += text;
        else if (card.text.length < 10_000) card.text += text;
      },
      onclosetag(name) {
        depth -= 1;
        if (name === 'a') {
          if (heading === 'link') heading = 'inside';
          isInComments = false;
        }
        if (name === 'h3') heading = 'outside';
        if (name === 'p') {
          isInParagraph = false;
          if (card && card.paragraph.length > card.abstract.length) card.abstract = card.paragraph;
          if (card) card.paragraph = '';
        }
        if (card && card.text !== '') card.text += ' ';
        if (name === 'article') {
          close(parser.endIndex);
          isInArticle = false;
        }
      },
      oncomment(text) {
        const saved = /saved from url=\(\d+\)(\S+)/.exec(text)?.[1];
        if (saved !== undefined) page.addresses.push(saved);
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && page.brokenOff === undefined; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
  }
  if (page.brokenOff !== undefined) return page;
  parser.end();
  close(html.length);
  return page;
}

function openCard(from: number): OpenCard {
  return { from, title: '', paragraph: '', abstract: '', comments: '', text: '' };
}

function finish(card: OpenCard, lineAt: (offset: number) => number, to: number): PaperCard {
  const abstract = oneLine(card.abstract);
  const authorCount = Number(AUTHORS.exec(card.text)?.[1] ?? 0);
  const comments = /^\s*(\d{1,6})\s*$/.exec(card.comments)?.[1];
  return {
    id: card.id ?? '',
    title: oneLine(card.title),
    abstract: abstract.length >= SHORTEST_ABSTRACT ? abstract : '',
    lines: [lineAt(card.from), lineAt(to)],
    ...(authorCount > 0 && { authorCount }),
    ...(card.date !== undefined && { date: card.date }),
    ...(Number(comments) > 0 && { comments: Number(comments) }),
  };
}

function parseData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
