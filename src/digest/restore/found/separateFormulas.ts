import { typesets } from '../check/typesets.ts';
import type { Claim } from '../types.ts';

/**
 * Sees to it that no two formulas touch, since Markdown cannot write `$a$$b$`: neighbors become one formula.
 *
 * @param claims what was found, in order
 * @param text the text it was found in
 * @returns the claims with touching formulas joined; where the joint formula cannot be typeset the second stays prose
 */
export function separateFormulas(claims: readonly Claim[], text: string): Claim[] {
  const kept: Claim[] = [];
  for (const claim of claims) {
    const last = kept.at(-1);
    const touching =
      last?.kind === 'formula' &&
      claim.kind === 'formula' &&
      /^[{}]*$/.test(text.slice(last.to, claim.from));
    if (last === undefined || !touching) {
      kept.push(claim);
      continue;
    }
    const value = `${last.value} ${claim.value}`;
    if (typesets(value)) kept[kept.length - 1] = { ...last, value, to: claim.to };
  }
  return kept;
}
