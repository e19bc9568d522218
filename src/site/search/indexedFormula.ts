import { texToPlain } from '../../schema/formulas/texToPlain.ts';
import { FORMULA_SPACE } from '../../text/formulaSpace.ts';

const TEX = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/;

const SIGNS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Writes a formula as readers read it in the excerpt of a result: `\frac{1}{N}` is `1/N` and not the digits and
 * letters of its MathML in a row. It is one word, so that `O(n log n)` is found as one.
 *
 * @param element the HTML of a typeset formula
 * @returns plain text with entities; nothing where the element does not tell its TeX
 */
export function indexedFormula(element: string): string | undefined {
  const written = TEX.exec(element)?.[1];
  if (written === undefined) return undefined;
  const tex = written.replaceAll(/&([\w#]+);/g, (entity, name) => SIGNS[name] ?? entity);
  return texToPlain(tex)
    .replaceAll(/\s+/g, FORMULA_SPACE)
    .replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
