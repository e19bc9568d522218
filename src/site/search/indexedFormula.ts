import { texToPlain } from '../../schema/formulas/texToPlain.ts';
import { FORMULA_SPACE } from '../../text/formulaSpace.ts';
import { readEntities } from './entities.ts';

const TEX = /<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/;

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
  return texToPlain(readEntities(written))
    .replaceAll(/\s+/g, FORMULA_SPACE)
    .replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}
