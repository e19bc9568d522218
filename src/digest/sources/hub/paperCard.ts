import { oneLine } from '../paragraphs.ts';

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

/** A paragraph of a card shorter than this is no abstract. */
const SHORTEST_ABSTRACT = 80;
const AUTHORS = /(?:^|[^\d])(\d{1,5})\s+authors?\b/;

/** What was read so far of a card. */
export interface OpenCard {
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
 * Begins a card.
 *
 * @param from where it begins in the page
 */
export function openCard(from: number): OpenCard {
  return { from, title: '', paragraph: '', abstract: '', comments: '', text: '' };
}

/**
 * Completes a card.
 *
 * @param card what was read of it
 * @param lineAt tells the line of a place in the page
 * @param to where it ends in the page
 */
export function finishCard(
  card: OpenCard,
  lineAt: (offset: number) => number,
  to: number,
): PaperCard {
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
