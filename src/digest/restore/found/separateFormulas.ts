import { LONGEST_FORMULA, typesets } from '../check/typesets.ts';
import type { Claim } from '../types.ts';

/**
 * Joins formulas that touch, since Markdown cannot write `$a$$b$`.
 *
 * @param claims what was found, in order
 * @param touches says whether nothing is printed between two neighbors of that list
 * @returns the claims with touching formulas joined; where a joint formula would be too long or could not be typeset, some stay prose
 */
export function separateFormulas(
  claims: readonly Claim[],
  touches: (left: Claim, right: Claim) => boolean,
): Claim[] {
  const kept: Claim[] = [];
  for (let first = 0; first < claims.length; ) {
    let next = first + 1;
    while (next < claims.length && touches(claims[next - 1] as Claim, claims[next] as Claim)) {
      next++;
    }
    kept.push(...joinNeighbors(claims.slice(first, next)));
    first = next;
  }
  return kept;
}

/**
 * Says whether two formulas stand with nothing or only braces between them.
 *
 * @param text the text that they were found in
 */
export function standTogether(left: Claim, right: Claim, text: string): boolean {
  if (left.kind !== 'formula' || right.kind !== 'formula') return false;
  return /^[{}]*$/.test(text.slice(left.to, right.from));
}

/** Joins a row of touching formulas into as few as can be; what stands between two of those stays prose. */
function joinNeighbors(row: readonly Claim[]): Claim[] {
  const joined: Claim[] = [];
  for (let first = 0; first < row.length; ) {
    const next = endOfLongest(row, first);
    const fitting = row.slice(first, next);
    const begin = fitting[0] as Claim;
    const value = fitting.map((claim) => claim.value).reduce(joinTex);
    const { to } = fitting.at(-1) as Claim;
    if (fitting.length === 1) joined.push(begin);
    else if (typesets(value)) joined.push({ ...begin, value, to, ...dialectOf(fitting) });
    else joined.push(...fitting.filter((_, at) => at % 2 === 0));
    first = joined.at(-1)?.to === to ? next + 1 : next;
  }
  return joined;
}

/** Formulas of several dialects make one that is not as the text has it: TeX. */
function dialectOf(row: readonly Claim[]): Pick<Claim, 'dialect'> {
  const [first, ...others] = new Set(row.map(({ dialect }) => dialect));
  if (others.length > 0) return { dialect: 'tex' };
  return first === undefined ? {} : { dialect: first };
}

/** The end of the longest piece of a row that is not too long for one formula. */
function endOfLongest(row: readonly Claim[], first: number): number {
  let length = (row[first] as Claim).value.length;
  let next = first + 1;
  for (; next < row.length; next++) {
    length += ' {}'.length + (row[next] as Claim).value.length;
    if (length > LONGEST_FORMULA) break;
  }
  return next;
}

/** A script belongs to its own formula and not to the end of the one before. */
const joinTex = (left: string, right: string) =>
  /^\s*[_^']/.test(right) ? `${left} {}${right}` : `${left} ${right}`;
