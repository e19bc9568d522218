import { LOWERED, RAISED } from '../../../schema/formulas/signs.ts';
import { texToPlain } from '../../../schema/index.ts';

const SCRIPTS = new Set([...RAISED.values(), ...LOWERED.values()]);
const RAISED_TO_LINE = new Map([...RAISED].map(([plain, sign]) => [sign, plain]));
const LOWERED_TO_LINE = new Map([...LOWERED].map(([plain, sign]) => [sign, plain]));

/** Signs that look alike and of which TeX knows one. */
const ALIKE = new Map(
  [...'−-∗*⋅·∣|∥‖⩽≤⩾≥'].flatMap((sign, at, all) => (at % 2 ? [] : [[sign, all[at + 1] as string]])),
);

/**
 * Says whether a formula made from a text in Unicode reads as that text does, sign for sign: `\alpha` is α, `x^2`
 * is x². Spaces, braces and round brackets do not count (plain text has
 * brackets where TeX has the braces of a script), nor which of two signs that look alike stands there.
 *
 * @param tex the formula that was made
 * @param source the stretch of text it was made from
 */
export function readsBack(tex: string, source: string): boolean {
  return essence(texToPlain(tex)) === essence(source);
}

/** Letters, digits and signs on the line, with `^` or `_` before each script. */
function essence(text: string): string {
  let result = '';
  let level = '';
  for (const sign of text.replace(/′/g, "'")) {
    const raised = RAISED_TO_LINE.get(sign);
    const lowered = LOWERED_TO_LINE.get(sign);
    const script = SCRIPTS.has(sign) ? (raised === undefined ? '_' : '^') : '';
    if (script !== '' && script !== level) result += script;
    level = script;
    const plain = (script === '^' ? raised : script === '_' ? lowered : sign) ?? sign;
    result += ALIKE.get(plain) ?? plain.normalize('NFKC');
  }
  // The index of a norm is often written on the line: `L∞`.
  return result.replace(/[\s{}()]/g, '').replace(/(?<=[lL])_(?=[∞012pq])/g, '');
}
