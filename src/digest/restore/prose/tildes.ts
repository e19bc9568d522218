const NO_BREAK_SPACE = '\u00a0';

/** A number, with its unit if there is one: what a range `1M~60M` begins with. */
const NUMBER = /(?:^|[\s(~[–-])[+-]?[\d.,]*\d(?:\.\d+)?\s?(?:[KMBGTkx%×]|times|\\%|\\times)?$/;

/**
 * Reads a tilde: a tie of TeX where it holds two words together, else a tilde.
 *
 * @param text the text
 * @param at the place of the tilde
 * @returns a no-break space for `Fig.~3`, `et al.~\cite{x}`, `25~GeV`; a tilde for `~50%`, `1M~60M`, `~/path`
 */
export function readTilde(text: string, at: number): string {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/.test(before) || before === '(') return '~';
  if (/\s/.test(after)) return /[\p{L}}]/u.test(before) ? '' : '~';
  if (before === '~' || after === '~' || after === '/' || before === '/') return '~';
  if (!/[\p{L}\p{N}.,;:)\]}%'’"”]/u.test(before)) return '~';
  if (/[\d.]/.test(after))
    return NUMBER.test(text.slice(Math.max(0, at - 24), at)) ? '~' : NO_BREAK_SPACE;
  if (/[=<>≈]/.test(after)) return NO_BREAK_SPACE;
  return /[\p{L}\\([$"'`“‘{]/u.test(after) ? NO_BREAK_SPACE : '~';
}
