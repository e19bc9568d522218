import type { FoundFormula } from './findFormulas.ts';
import { GREEK_NAMES } from './tables/fixedExpressions.ts';

/** A single letter in braces, left from a font (`{\bf X}`), with its scripts: never prose. */
const BRACED_LETTER = new RegExp(
  `(?<![\\\\\\p{L}\\p{N}{}_^])\\{(?:([A-Za-z])|(${GREEK_NAMES}))\\}((?:[_^](?:\\{[A-Za-z0-9,+*-]{1,20}\\}|[A-Za-z0-9*]))*)(?![{}_^\\p{L}\\p{N}])`,
  'gu',
);
/** Upright words, left from `{\rm StatsQ}`. */
const UPRIGHT = /(?<![\p{L}\p{N}\\])rm (\p{Lu}[A-Za-z]{1,30})(?![\p{L}\p{N}_^{])/gu;

/**
 * Finds the formulas that need no judgment: their form says what they are.
 *
 * @param text plain text, code and URLs masked
 * @returns formulas in order, disjoint
 */
export function certainFormulas(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  for (const match of text.matchAll(BRACED_LETTER)) {
    const [source, letter, greek, scripts = ''] = match;
    const tex = `{${letter ?? `\\${greek}`}}${scripts}`;
    if (/([_^]).*\1/.test(scripts)) continue;
    found.push({
      from: match.index,
      to: match.index + source.length,
      tex,
      reason: 'a letter in braces',
    });
  }
  for (const match of text.matchAll(UPRIGHT)) {
    const [source, words] = match;
    found.push({
      from: match.index,
      to: match.index + source.length,
      tex: `\\rm ${words}`,
      reason: 'upright words',
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

/**
 * Leaves out the formulas that are only pieces of others.
 *
 * @param formulas disjoint, in order
 * @param others disjoint, in order
 * @returns those of the first that stand in none of the others
 */
export function withoutPieces(
  formulas: readonly FoundFormula[],
  others: readonly FoundFormula[],
): FoundFormula[] {
  let at = 0;
  return formulas.filter(({ from, to }) => {
    while (at < others.length && (others[at]?.to ?? 0) <= from) at += 1;
    const other = others[at];
    return other === undefined || from < other.from || to > other.to;
  });
}

/**
 * Adds formulas where none is yet.
 *
 * @param formulas disjoint, in order
 * @param others more of them, disjoint, in order
 * @returns all of the first and those of the others that touch none of them, in order
 */
export function addDisjoint(
  formulas: readonly FoundFormula[],
  others: readonly FoundFormula[],
): FoundFormula[] {
  const merged: FoundFormula[] = [...formulas];
  let at = 0;
  for (const other of others) {
    while (at < formulas.length && (formulas[at]?.to ?? 0) <= other.from) at += 1;
    const next = formulas[at];
    if (next === undefined || next.from >= other.to) merged.push(other);
  }
  return merged.sort((a, b) => a.from - b.from);
}
