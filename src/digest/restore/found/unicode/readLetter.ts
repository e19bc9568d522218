import { at, type Piece, signAt } from './piece.ts';
import { GREEK } from './signs.ts';

const RUN = /(?:[A-Za-z]|[ℓµ]|\p{Script=Greek})+/uy;

/** Words as short as a product of two letters. */
const SHORT_WORD =
  /^(?:in|of|to|is|at|by|on|or|as|if|vs|we|no|up|an|be|do|it|and|the|for|all|are)$/i;

/** One letter of a run such as `αx`; a run with more Latin letters than that is a word. */
export function readLetter(text: string, from: number, depth: number): Piece | undefined {
  const sign = signAt(text, from);
  const greek = GREEK.get(sign);
  if (greek === undefined && !/^[A-Za-z]$/.test(sign)) return undefined;
  let start = from;
  while (start > 0 && from - start < 4 && /[A-Za-zℓµ\p{Script=Greek}]/u.test(text[start - 1] ?? ''))
    start--;
  const run = at(RUN, text, start)?.[0] ?? '';
  const latin = run.match(/[A-Za-z]/g)?.length ?? 0;
  if (run.length > 3 || latin > 2 || SHORT_WORD.test(run)) return undefined;
  if (latin === 2 && run.length === 2 && depth === 0) return undefined;
  return { tex: greek ?? sign, to: from + sign.length, sure: greek !== undefined };
}
