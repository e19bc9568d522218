/** The signs that part a formula in two sides. */
const RELATIONS = /[=<>≤≥≠≈∼≃≡∝≪≫∈⊂⊆→↦:]+/;

/**
 * Parts a formula at its relations: readers look for `O(k log d)` where a paper has `N = O(k log d)`.
 *
 * @param formula the formula in plain text
 * @returns its sides, from left to right; the formula itself where it has no relation
 */
export const sidesOf = (formula: string): string[] => formula.split(RELATIONS);
