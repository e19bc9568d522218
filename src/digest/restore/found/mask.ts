/** A stretch of text by its offsets. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Blanks out stretches of a text so that what looks for mathematics does not see them; offsets stay.
 *
 * @param text any text
 * @param stretches what to blank, in order and without overlap
 * @returns a text of the same length
 */
export function mask(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    parts.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * Joins stretches in order of their place; of two that overlap the one from the earlier list stays.
 *
 * @param lists stretches by falling right to stay
 * @returns all that stay, in order
 */
export function joinStretches<S extends Stretch>(...lists: readonly (readonly S[])[]): S[] {
  let kept: S[] = [];
  for (const list of lists) {
    const merged: S[] = [];
    let next = 0;
    for (const stretch of [...list].sort((a, b) => a.from - b.from)) {
      while (next < kept.length && (kept[next] as S).to <= stretch.from) {
        merged.push(kept[next++] as S);
      }
      const following = kept[next];
      const previous = merged.at(-1);
      const free =
        (following === undefined || following.from >= stretch.to) &&
        (previous === undefined || previous.to <= stretch.from);
      if (free && stretch.to > stretch.from) merged.push(stretch);
    }
    kept = [...merged, ...kept.slice(next)];
  }
  return kept;
}
