import { Parser } from 'htmlparser2';
import { arxivIdentifier } from '../arxiv/identifiers.ts';
import { createLineIndex } from '../lineIndex.ts';
import { oneLine } from '../paragraphs.ts';
import { asObject, dayField, type JsonObject } from '../records/fields.ts';
import { finishCard, type OpenCard, openCard, type PaperCard } from './paperCard.ts';

/** What a papers page holds. */
export interface PapersPage {
  cards: PaperCard[];
  /** The data that the page carries for its scripts, and the lines of the element that has it. */
  data?: { value: JsonObject; lines: [number, number] };
  /** The line from which on the page is not read, because it nests too deep. */
  brokenOff?: number;
  /** The last line, where the page ends before it is complete. */
  cutOff?: number;
  /** The line of the page's data, where these are there and cannot be read. */
  unreadableData?: number;
  /** Addresses that the page gives as its own. */
  addresses: string[];
}

/** No page nests deeper; beyond it, finding the start of every end tag would take too long. */
const DEEPEST = 2000;
/** What is closed at the end of a page, and where that was cut off is not. */
const ROOTS: ReadonlySet<string> = new Set(['html', 'body', 'main']);
/** So many characters are parsed at a time. */
const PIECE = 65_536;

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
  // The outermost element that a page must close, and whether it has.
  let root: string | undefined;
  let isWhole = false;

  const close = (to: number) => {
    if (card?.id !== undefined && oneLine(card.title) !== '')
      page.cards.push(finishCard(card, lineAt, to));
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
          if (value === undefined) page.unreadableData ??= lineAt(at);
          else page.data ??= { value, lines: [lineAt(at), lineAt(parser.endIndex)] };
        }
        if (ROOTS.has(name)) root ??= name;
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
      onclosetag(name, isImplied) {
        depth -= 1;
        if (!isImplied && (name === root || name === 'body')) isWhole = true;
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
  const isInCard = isInArticle || (card !== undefined && (heading !== 'outside' || isInParagraph));
  parser.end();
  close(html.length);
  if (isInCard || (root !== undefined && !isWhole)) {
    page.cutOff = lineAt(html.trimEnd().length - 1);
  }
  return page;
}

function parseData(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}
