import type { Paragraph, PhrasingContent } from 'mdast';
import type { Paper } from '../../schema/index.ts';
import { takeLead, takeTrail } from '../formulas/joinFormulas.ts';
import { createAcronymFinder } from '../glossary/findAcronyms.ts';

/** A part of a paragraph: words as they are, or what is HTML already; a formula binds what touches it. */
interface Piece {
  type: 'words' | 'html' | 'formula';
  value: string;
}

/** Gives the pieces of words, in which acronyms are marked. */
type WordsReader = (words: string) => Piece[];

/**
 * Prints paragraphs of words, formulas, links, emphasis and code as the plugins of the build and
 * `hast-util-to-html` would. To make a tree of them, to walk it and to write it takes three times as long.
 *
 * @param paragraphs as `parsePlainly` reads them
 * @param acronyms what abbreviations stand for
 * @param typeset gives the HTML of a formula
 * @returns HTML, in which all but the formulas is escaped
 */
export function printParagraphs(
  paragraphs: readonly Paragraph[],
  acronyms: Paper['acronyms'],
  typeset: (tex: string) => string,
): string {
  const readWords = createWordsReader(paragraphs, acronyms);
  return paragraphs
    .map(({ children }, at) => {
      if (at > 0) readWords(BETWEEN);
      const pieces = children.flatMap((phrase) => piecesOf(phrase, readWords, typeset));
      return `<p>${printPieces(pieces)}</p>`;
    })
    .join(BETWEEN);
}

const BETWEEN = '\n';

/** Reads words in the order in which they stand in the abstract. */
function createWordsReader(
  paragraphs: readonly Paragraph[],
  acronyms: Paper['acronyms'],
): WordsReader {
  if (acronyms.length === 0) return (value) => [{ type: 'words', value }];
  const text = paragraphs.map(({ children }) => children.map(wordsOf).join('')).join(BETWEEN);
  const find = createAcronymFinder(text, acronyms);
  let start = 0;
  return (words) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { from, to, long } of find(words, start)) {
      if (from > end) pieces.push({ type: 'words', value: words.slice(end, from) });
      end = to;
      const abbreviation = escapeText(words.slice(from, to));
      pieces.push({
        type: 'html',
        value: `<abbr title="${escapeAttribute(long)}">${abbreviation}</abbr>`,
      });
    }
    if (end < words.length) pieces.push({ type: 'words', value: words.slice(end) });
    start += words.length;
    return pieces;
  };
}

/** What of a phrase may be an acronym: its words, unless they are those of a link or of code. */
function wordsOf(phrase: PhrasingContent): string {
  switch (phrase.type) {
    case 'text':
      return phrase.value;
    case 'emphasis':
    case 'strong':
      return phrase.children.map(wordsOf).join('');
    default:
      return '';
  }
}

function piecesOf(
  phrase: PhrasingContent,
  readWords: WordsReader,
  typeset: (tex: string) => string,
): Piece[] {
  const inside = (children: readonly PhrasingContent[], read: WordsReader): string =>
    printPieces(children.flatMap((child) => piecesOf(child, read, typeset)));
  switch (phrase.type) {
    case 'inlineMath':
      return [{ type: 'formula', value: `<span class="katex">${typeset(phrase.value)}</span>` }];
    case 'link': {
      const label = inside(phrase.children, (value) => [{ type: 'words', value }]);
      return [{ type: 'html', value: `<a href="${escapeAttribute(phrase.url)}">${label}</a>` }];
    }
    case 'emphasis':
      return [{ type: 'html', value: `<em>${inside(phrase.children, readWords)}</em>` }];
    case 'strong':
      return [{ type: 'html', value: `<strong>${inside(phrase.children, readWords)}</strong>` }];
    case 'inlineCode':
      return [{ type: 'html', value: `<code>${escapeText(phrase.value)}</code>` }];
    default:
      return 'value' in phrase ? readWords(phrase.value) : [];
  }
}

/** Binds formulas to what touches them, see `rehypeJoinFormulas`. */
function printPieces(pieces: readonly Piece[]): string {
  for (const [at, piece] of pieces.entries()) {
    if (piece.type !== 'formula') continue;
    const [left, right] = [pieces[at - 1], pieces[at + 1]];
    const before = takeLead(left?.type === 'words' ? left : undefined);
    const after = takeTrail(right?.type === 'words' ? right : undefined);
    if (before + after === '') continue;
    piece.value = `<span class="joined">${escapeText(before)}${piece.value}${escapeText(after)}</span>`;
  }
  let html = '';
  for (const { type, value } of pieces) html += type === 'words' ? escapeText(value) : value;
  return html;
}

function escapeText(text: string): string {
  return /[<&]/.test(text) ? text.replaceAll(/[<&]/g, reference) : text;
}

function escapeAttribute(text: string): string {
  return text.replaceAll(/["&'`]/g, reference);
}

/** A character by its number, as `hast-util-to-html` writes it. */
function reference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
