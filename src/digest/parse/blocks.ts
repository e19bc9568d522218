import { type DateStamp, looksLikeDate } from '../dates/stamp.ts';
import { type LineForm, lineForm } from './lines.ts';

/** Lines of text without a blank line between them. */
export interface TextBlock {
  kind: 'text';
  lines: { number: number; text: string }[];
}

/** The lines that close an entry: authors, date and comments. */
export interface BylineBlock {
  kind: 'byline';
  from: number;
  to: number;
  authorCount?: number;
  stamp?: DateStamp;
  comments?: number;
  /** A line below the authors that is a date, but none that digests print. */
  unread?: { number: number; text: string };
}

export type Block = TextBlock | BylineBlock;

/**
 * Cuts a digest into blocks of text and bylines. A date alone is a byline's part only below an
 * authors line, for a title or a masthead may be a date too.
 *
 * @param lines the digest's lines
 * @returns blocks in order, each once it is complete; together with the blank lines they cover every line
 */
export function* splitBlocks(lines: Iterable<string>): Generator<Block, void> {
  let open: Block | undefined;
  // Whether no blank line stands below the last text.
  let goesOn = false;
  let number = 0;
  for (const line of lines) {
    number += 1;
    const form = lineForm(line);
    if (form.form === 'blank') {
      goesOn = false;
      continue;
    }
    if (form.form === 'authors' || form.form === 'byline') {
      if (open !== undefined) yield open;
      open = { kind: 'byline', from: number, to: number, ...bylineParts(form) };
      continue;
    }
    if (open?.kind === 'byline' && open.stamp === undefined && form.form !== 'text') {
      Object.assign(open, { to: number }, bylineParts(form));
      continue;
    }
    if (open?.kind === 'byline' && isUnreadDate(open, form)) {
      Object.assign(open, { to: number, unread: { number, text: form.text } });
      continue;
    }
    if (open?.kind !== 'text' || !goesOn) {
      if (open !== undefined) yield open;
      open = { kind: 'text', lines: [] };
      goesOn = true;
    }
    open.lines.push({ number, text: form.form === 'separator' ? '·' : form.text });
  }
  if (open !== undefined) yield open;
}

/** Below authors stands a date, in whatever form: it is no title. */
function isUnreadDate(
  { stamp, unread }: BylineBlock,
  form: LineForm,
): form is Extract<LineForm, { form: 'text' }> {
  const isOpen = stamp === undefined && unread === undefined;
  return isOpen && form.form === 'text' && looksLikeDate(form.text);
}

function bylineParts(form: LineForm): Partial<BylineBlock> {
  const { authorCount, stamp, comments } = form as Partial<BylineBlock>;
  return {
    ...(authorCount !== undefined && authorCount > 0 && { authorCount }),
    ...(stamp !== undefined && { stamp }),
    ...(comments !== undefined && { comments }),
  };
}

/**
 * Joins the lines of a block that a narrow window may have wrapped.
 *
 * @param block a block of text
 * @returns its text on one line
 */
export function blockText(block: TextBlock): string {
  return block.lines.map(({ text }) => text).join(' ');
}
