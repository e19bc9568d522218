import { readsBack } from '../../check/readsBack.ts';
import { typesets } from '../../check/typesets.ts';
import type { Claim } from '../../types.ts';
import { AFTER_MICRO, isChemical, NAMED_AFTER, UNITS } from './names.ts';
import { readFormula } from './readFormula.ts';
import { RELATIONS } from './signs.ts';

/** Signs that a formula in Unicode has at least one of. */
const SIGN =
  /[\p{Script=Greek}µℂℍℕℙℚℝℤℓℏℒℋℱ∞∅∂∇∀∃∑∏∫√≤≥≪≫≠≡≈∝⊂⊆∈∉⟨‖²³¹⁰-ₜ×⩽⩾]|[Õõ](?=\()|\u{1d53c}|\u{1d4aa}|\u{1d7d9}/u;

/** Where a formula may begin: not inside of a word or a number, nor behind a hyphen, an escape or a dollar. */
const BEGINNING = /(?<![\p{L}\p{N}\p{M}_^\\$.@#&/·’'-]|\d[,.])[^\s\p{M}]/gu;

/** Where a formula may end; not at the point of a raised or lowered number (`π₀.₅`). */
const ENDING = /^(?![.,][⁰-⁹₀-₉])(?:$|[\s.,;:!?)\]}"”’'–—…/]|-(?![\d\s]))/u;

/**
 * Finds mathematics that is written in Unicode signs: `erf(αx+s)`, `ℓ₂`, `W ∈ ℝ^{m×n}`, `10⁻³`.
 *
 * Cautious: units (`5 µm`, `m²`), chemistry (`CO₂`), Greek words and names (`β-cell`, `PPARγ`), multiplication
 * signs of sizes and factors (`224×224`, `10×`) and relations between mere numbers stay prose.
 *
 * @param text the text, with links, code and formulas in TeX blanked out
 * @returns formulas in order; each typesets and reads as the text does
 */
export function findUnicodeMathematics(text: string): Claim[] {
  if (!SIGN.test(text)) return [];
  const claims: Claim[] = [];
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match !== null; match = BEGINNING.exec(text)) {
    const from = match.index;
    const piece = readFormula(text, from);
    if (piece === undefined) continue;
    const { tex, to, sure } = piece;
    BEGINNING.lastIndex = Math.max(BEGINNING.lastIndex, to);
    const source = text.slice(from, to);
    if (!(sure || isProduct(source)) || !isMathematics(text, from, to)) continue;
    if (!typesets(tex) || !readsBack(tex, source)) continue;
    claims.push({
      kind: 'formula',
      value: tex,
      from,
      to,
      dialect: 'unicode',
      reason: 'mathematical signs of Unicode',
    });
  }
  return claims;
}

/** The size of something in letters: `m×n`. */
const isProduct = (source: string) => /^[A-Za-z](?:\s?×\s?[A-Za-z])+$/.test(source);

function isMathematics(text: string, from: number, to: number): boolean {
  const source = text.slice(from, to);
  const after = text.slice(to, to + 24);
  const before = text.slice(Math.max(0, from - 24), from);
  if (!ENDING.test(after) || !SIGN.test(source)) return false;
  if (/^[\d\s.,%×±+−-]*$/.test(source) || isNumberWithRelation(source)) return false;
  if (/^(?:[aAI]|\d+) ?[×·]/.test(source) && !/[\p{Script=Greek}ℝℕ²³⁰-ₜ∈≤≥]/u.test(source))
    return false;
  const power = /^(\d+)[⁰-⁹¹²³]+$/.exec(source)?.[1];
  // Anything else is the mark of a footnote.
  if (power !== undefined && power !== '10' && power !== '2') return false;
  if (isChemical(source) || isChemical(`${source}${/^\S*/.exec(after)?.[0]}`)) return false;
  return !(isUnit(source, before) || isName(source, before, after));
}

/** `≤ 5`, `≈ 3.2`, `5 ≤ 7`: what a reader sees is the same in prose. */
const isNumberWithRelation = (source: string) =>
  [...source].every((sign) => /[\d\s.,%×±+−-]/.test(sign) || RELATIONS.has(sign));

/** A unit raised to a power, a prefix with its unit, a resistance. */
function isUnit(source: string, before: string): boolean {
  if (/[µμ]$/.test(source) || /^[µμ]/.test(source)) {
    if (/^[µμ]/.test(source) && AFTER_MICRO.test(source.slice(1))) return true;
  }
  if (/^[kMGm]?Ω$/.test(source) && /\d\s?$/.test(before)) return true;
  const powers = source.split(/[\s/·⋅]/).map((part) => /^([A-Za-zµμ]+)[⁻²³¹⁴]+$/.exec(part)?.[1]);
  const parts = source.split(/[\s/·⋅]/).map((part) => part.replace(/[⁻²³¹⁴]+$/, ''));
  if (parts.length > 1 && parts.every((part) => UNITS.has(part))) return true;
  const units = powers.filter((unit) => unit !== undefined && UNITS.has(unit));
  if (units.length === 0) return false;
  return (
    units.some((unit) => (unit?.length ?? 0) > 1) ||
    /(?:\d|per|square|cubic|[a-z]\/)\s?$/.test(before)
  );
}

/** A lone Greek letter that is part of a name: `β-cell`, `τ-Bench`, `Cohen’s κ-Net`. */
function isName(source: string, before: string, after: string): boolean {
  if (/^\p{Script=Greek}-\d+$/u.test(source)) return true;
  if (!/^\p{Script=Greek}$/u.test(source)) return false;
  if (/^-\p{Lu}/u.test(after) || NAMED_AFTER.test(after)) return true;
  return /\p{Script=Greek}\s$/u.test(before) || /^\s\p{Script=Greek}{2}/u.test(after);
}
