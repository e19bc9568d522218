import { texToPlain } from '../../schema/index.ts';
import { singleSpaces } from '../../text/singleSpaces.ts';
import type { Restoration } from './types.ts';

/**
 * Turns a restored text into plain text for slugs, `<title>`, descriptions and search: words as they are,
 * formulas in Unicode (`$\ell_2$` → `ℓ₂`) and never as TeX.
 *
 * @param restoration what `restore()` gave
 * @returns one line of plain text
 */
export function plainText(restoration: Pick<Restoration, 'runs'>): string {
  const texts = restoration.runs.map(({ kind, value }) =>
    kind === 'formula' ? texToPlain(value) : value,
  );
  return singleSpaces(texts.join('')).trim();
}
