import { join, type Piece } from './piece.ts';
import { GREEK } from './signs.ts';

/** A run of raised or lowered signs. */
export function readSigns(
  text: string,
  from: number,
  signs: ReadonlyMap<string, string>,
): Piece | undefined {
  let tex = '';
  let to = from;
  for (let letter = signs.get(text[to] ?? ''); letter !== undefined; ) {
    const greek = GREEK.get(letter);
    tex = greek === undefined ? join(tex, letter) : join(tex, greek);
    to++;
    letter = signs.get(text[to] ?? '');
  }
  return to === from ? undefined : { tex, to, sure: true };
}
