import { splitBlocks } from '../../parse/blocks.ts';
import type { Entry } from '../../parse/entry.ts';
import type { Findings } from '../../parse/findings.ts';
import { isPageFurniture } from '../../parse/furniture.ts';
import { lineForm, trimLine } from '../../parse/lines.ts';
import { takeMasthead } from '../../parse/masthead.ts';
import { reportUnused } from '../../parse/segment.ts';
import type { SourceFormat } from '../sourceFormat.ts';

/** The line that begins a card; the submitter's name stands on it or on the next one. */
const CARD = /^submitted by\b(.{0,60})$/i;
const COUNT = /^\d{1,6}$/;
/** A count of stars or the like, rounded. */
const ROUNDED = /^\d+(?:\.\d+)?[kKmM]$/;
const AUTHORS = /^[·•]?\s*(\d{1,5})\s+authors?$/i;
const SEPARATOR = /^[·•]$/;
/** What some cards have in place of votes, or beside them. */
const BADGE = /^#\d{1,3} paper of the (?:day|week|month|year)$/i;
/** No card has a longer line. */
const LONGEST_LINE = 400;
/** Of so many lines between titles and authors the numbers are told; no more are held. */
const NAMED_LINES = 20;

/** A line that is not blank. */
interface Line {
  number: number;
  text: string;
}

/**
 * The Hub's front page copied as text: cards of submitter, votes, title, authors and comments, without
 * abstracts and without days.
 */
export const frontPageText: SourceFormat = {
  name: 'front page text',
  extension: 'txt',
  recognizes({ lines }) {
    if (!mayHaveCards(lines)) return false;
    let cards = 0;
    for (const line of lines) {
      if (line.length > LONGEST_LINE) continue;
      const form = lineForm(line);
      if (form.form === 'byline') return false;
      if (form.form === 'text' && CARD.test(form.text)) cards += 1;
      // Below the first card the other dialect prints days, this one none.
      if (form.form === 'date' && cards > 0) return false;
    }
    return cards > 0;
  },
  *read({ lines }, findings) {
    const blocks = [...splitBlocks(linesAboveCards(lines))];
    const masthead = takeMasthead(blocks.filter((block) => block.kind === 'text'));
    for (const block of masthead.rest) {
      for (const { number } of block.lines) reportUnused(findings, number, 'this line');
    }
    let first: Entry | undefined;
    const between: Line[] = [];
    for (const card of splitCards(lines)) {
      const read = readCard(card);
      if (read === undefined) {
        reportUnused(findings, card[0]?.number ?? 1, 'this card, which has no title,');
        continue;
      }
      const { entry } = read;
      first ??= entry;
      if (between.length <= NAMED_LINES) between.push(...read.between);
      reportBelow(card, entry, findings);
      yield entry;
    }
    if (first === undefined) {
      findings.reset();
      findings.error('not-a-digest', 1, {
        message: 'no “Submitted by” of this page is followed by a title',
        remedy: 'Copy the whole papers page again',
      });
    } else {
      findings.warning('abstract-missing', first.lines[0], {
        message: 'this is the front page’s form, without abstracts and days; its papers have none',
        remedy: 'Import another source of the same papers, such as the Hub’s API, to complete them',
      });
      reportBetween(between, findings);
    }
    return {
      ...(masthead.stamp !== undefined && { stamp: masthead.stamp }),
      ...(masthead.title !== undefined && { title: masthead.title }),
    };
  },
};

/** Most sources have no card at all, which is seen sooner than what their lines are. */
function mayHaveCards(lines: Iterable<string>): boolean {
  for (const line of lines) {
    if (line.length <= LONGEST_LINE && /submitted by/i.test(line)) return true;
  }
  return false;
}

function* linesAboveCards(lines: Iterable<string>): Generator<string, void> {
  for (const line of lines) {
    if (CARD.test(trimLine(line))) return;
    yield line;
  }
}

function* splitCards(lines: Iterable<string>): Generator<Line[], void> {
  let card: Line[] | undefined;
  let number = 0;
  for (const line of lines) {
    number += 1;
    const text = trimLine(line);
    if (text === '') continue;
    if (CARD.test(text)) {
      if (card !== undefined) yield card;
      card = [];
    }
    card?.push({ number, text });
  }
  if (card !== undefined) yield card;
}

/** Names what stands below a card and is none of the page's own lines. */
function reportBelow(card: readonly Line[], entry: Entry, findings: Findings): void {
  for (const { number, text } of card) {
    const isKnown = SEPARATOR.test(text) || COUNT.test(text) || ROUNDED.test(text);
    if (number <= entry.lines[1] || isKnown || isPageFurniture(text)) continue;
    reportUnused(findings, number, 'this line');
  }
}

/**
 * Names what stands between titles and authors, all in one finding: nearly every card has an institution there,
 * for which a paper has no place, and where the rest of a title does, nothing tells it from one.
 */
function reportBetween(between: readonly Line[], findings: Findings): void {
  const [first] = between;
  if (first === undefined) return;
  const numbers = between.slice(0, NAMED_LINES).map(({ number }) => number);
  const more = between.length > NAMED_LINES ? ' and more' : '';
  const where = between.length === 1 ? '' : `, on lines ${numbers.join(', ')}${more},`;
  findings.warning('line-unrecognized', first.number, {
    message: `what stands between a title and its authors${where} is not published`,
    remedy:
      'An institution may stay there; where a title goes on, put its lines together and import again',
  });
}

/** Reads a card: the title is the line after the votes, or without votes the one before the authors. */
function readCard([head, ...rest]: readonly Line[]): { entry: Entry; between: Line[] } | undefined {
  if (head === undefined) return undefined;
  const named = (CARD.exec(head.text)?.[1] ?? '').trim() !== '';
  const authorsAt = rest.findIndex(({ text }) => AUTHORS.test(text));
  const above = (authorsAt < 0 ? rest : rest.slice(0, authorsAt)).filter(
    ({ text }) => !SEPARATOR.test(text) && !BADGE.test(text),
  );
  const votesAt = above.findIndex(({ text }) => COUNT.test(text) || ROUNDED.test(text));
  const titleAt = votesAt >= 0 ? votesAt + 1 : named || above.length === 1 ? 0 : 1;
  const title = above[titleAt];
  if (title === undefined || (votesAt < 0 && COUNT.test(title.text))) return undefined;
  const below = authorsAt < 0 ? [] : rest.slice(authorsAt + 1);
  const comments = below.find(({ text }) => !SEPARATOR.test(text));
  const hasComments = comments !== undefined && COUNT.test(comments.text);
  const authorCount = Number(AUTHORS.exec(rest[authorsAt]?.text ?? '')?.[1] ?? 0);
  const last = hasComments ? comments : (rest[authorsAt] ?? title);
  return {
    entry: {
      title: title.text,
      paragraphs: [],
      lines: [head.number, last.number],
      ...(authorCount > 0 && { authorCount }),
      ...(hasComments && { comments: Number(comments.text) }),
    },
    // Without authors, what is below the title is below the card, and named as that.
    between: authorsAt < 0 ? [] : above.slice(titleAt + 1, titleAt + 2 + NAMED_LINES),
  };
}
