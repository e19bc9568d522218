import type { Claim, Run, Style } from '../types.ts';
import { pairBraces } from './braces.ts';
import type { OpenQuotes } from './quotes.ts';
import type { Group, Reader, Step } from './reader.ts';
import { readSpecial } from './readSpecial.ts';

/** An address that TeX reads as it stands. */
const PLAIN_ADDRESS = /^[\w.~:/?@!'()*+,;=%&-]+$/;

/** The next character that is more than itself. */
const SPECIAL = /[\\{}"'`~*-]/g;

/**
 * Reads a text in which formulas, links and code are already claimed: TeX's text-mode commands, accents,
 * quotes and dashes become what they stand for. One pass, in time linear in the length of the text.
 *
 * @param text the text
 * @param claims what is not words, in order, without overlap
 * @returns runs that tile the text
 */
export function readProse(text: string, claims: readonly Claim[]): Run[] {
  const runs: Run[] = [];
  const groups: (Group & { outside: Style })[] = [];
  const pairs = pairBraces(text, claims);
  const quotes: OpenQuotes = { double: false, single: false };
  let style: Style = {};
  let before = '';
  let at = 0;
  let nextClaim = 0;
  let nextSpecial = -1;

  const take = (step: Step) => {
    const { kind = 'text', value, to, group, rest, tex } = step;
    const run: Run = { kind, value, from: at, to, style: step.style ?? style };
    runs.push(tex === undefined ? run : { ...run, tex });
    if (value !== '') before = kind === 'formula' ? 'x' : (value.at(-1) as string);
    if (group !== undefined) {
      groups.push({ ...group, outside: style });
      style = { ...style, ...group.style };
    }
    if (rest !== undefined) style = { ...style, ...rest };
    at = to;
  };

  while (at < text.length) {
    while ((claims[nextClaim]?.from ?? Infinity) < at) nextClaim++;
    const claim = claims[nextClaim];
    const group = groups.at(-1);
    if (claim?.from === at) {
      take(claimed(claim, text, style));
    } else if (group !== undefined && at >= group.end) {
      groups.pop();
      take({ value: group.closing ?? '', to: Math.max(at, group.end + (group.width ?? 1)) });
      style = group.outside;
    } else {
      const limit = Math.min(claim?.from ?? text.length, group?.end ?? text.length);
      if (nextSpecial < at) {
        SPECIAL.lastIndex = at;
        nextSpecial = SPECIAL.exec(text)?.index ?? text.length;
      }
      const special = Math.min(nextSpecial, limit);
      if (special > at) take({ value: text.slice(at, special), to: special });
      else {
        const reader: Reader = { text, at, before, style, pairs, limit, quotes };
        take(readSpecial(reader));
      }
    }
  }
  return runs;
}

function claimed({ kind, value, from, to, label }: Claim, text: string, style: Style): Step {
  if (kind === 'formula') return { value, to, kind };
  if (kind === 'words') return { value, to };
  if (kind === 'code') return { value, to, style: { ...style, code: true } };
  if (label !== undefined) {
    if (!PLAIN_ADDRESS.test(value)) return { value: label, to, style: { href: value, ...style } };
    const tex = `\\href{${value}}{\\text{${label.replace(/[_%&#]/g, '\\$&')}}}`;
    return { value: label, to, style: { href: value, ...style }, tex };
  }
  const printed = text.slice(from, to).replace(/\\([_#%&~$])/g, '$1');
  return { value: printed, to, style: { href: value, ...style } };
}
