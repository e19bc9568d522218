import { typesets } from '../check/typesets.ts';
import type { Claim } from '../types.ts';

/** Commands that only mathematics has, or that stand in text only by mistake. */
const COMMANDS = `
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho
  sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  ell infty nabla partial times cdot cdots pm leq? geq? neq? ll gg approx sim propto in to rightarrow
  leftarrow Rightarrow subset subseteq cup cap sum prod int frac sqrt log exp min max sup inf lim
  mathbb mathcal mathbf mathrm boldsymbol hat tilde bar vec widehat widetilde langle rangle mid left right`
  .trim()
  .split(/\s+/)
  .join('|');
/** What is left of `\beta` where a program took its beginning for a backspace. */
const DAMAGED = /\\b\{eta\}/g;
const COMMAND = String.raw`(?<!\\|[A-Za-z]:)\\(?:${COMMANDS}|b\{eta\})(?![A-Za-z])`;
const HAS_COMMAND = new RegExp(COMMAND);

/** What a formula is made of: commands, numbers, letters by themselves, signs, single spaces. */
const TOKENS = new RegExp(
  String.raw`(?:${COMMAND}|\\[{}|,;!%]|(?<![\w.])\d+(?:\.\d+)?|(?<=[{(_^ ]|^)(?! ?[aAI] )[A-Za-z](?![A-Za-z'’])|(?<!\\)[\^_{}()[\]|=<>+*/,-]|(?<! ) (?! ))+`,
  'g',
);

/** Longer stretches are not one formula. */
const LONGEST = 300;

/**
 * Finds mathematics that is still TeX but stands outside of dollars, where the Hub leaves it alone:
 * `({\epsilon}, {\delta})-approximation`.
 *
 * @param text the text, with links, code and delimited formulas blanked out
 * @returns formulas in order; those that cannot be typeset are left out
 */
export function findLooseMathematics(text: string): Claim[] {
  if (!HAS_COMMAND.test(text)) return [];
  return [...text.matchAll(TOKENS)].flatMap(({ 0: stretch, index }): Claim[] => {
    if (stretch.length > LONGEST || !HAS_COMMAND.test(stretch)) return [];
    const [start, end] = trim(stretch, text[index - 1] ?? ' ');
    const source = stretch.slice(start, end);
    const value = source
      .replace(DAMAGED, '\\beta')
      .replace(/(?<![\w}^])\{(\\[A-Za-z]+)\}/g, '$1')
      .trim();
    if (!HAS_COMMAND.test(value) || !typesets(value)) return [];
    const [from, to] = [index + start, index + end];
    return [{ kind: 'formula', value, from, to, dialect: 'tex', reason: 'TeX outside of dollars' }];
  });
}

/** Leaves out punctuation of the sentence, and brackets whose partner stands elsewhere. */
function trim(stretch: string, before: string): [number, number] {
  const partners = partnersOf(stretch);
  let start = 0;
  let end = stretch.length;
  if (/[A-Za-z}]/.test(before) && stretch[0] === '{') {
    if (partners.get(0) === end - 1) end--;
    start = 1;
  }
  while (start < end && (/[\s,*/-]/.test(stretch[start] ?? '') || isAlone(start))) start++;
  while (end > start && (/[\s,=<>+*/^_-]/.test(stretch[end - 1] ?? '') || isAlone(end - 1))) end--;
  return [start, end];

  function isAlone(at: number): boolean {
    return /[(){}[\]]/.test(stretch[at] ?? '') && stretch[at - 1] !== '\\' && !partners.has(at);
  }
}

const CLOSING: Readonly<Record<string, string | undefined>> = { '(': ')', '{': '}', '[': ']' };

/** The partner of each bracket that has one. */
function partnersOf(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '\\') at++;
    else if (CLOSING[sign] !== undefined) open.push(at);
    else if (/[)}\]]/.test(sign) && CLOSING[text[open.at(-1) ?? -1] ?? ''] === sign) {
      const opening = open.pop() as number;
      partners.set(opening, at).set(at, opening);
    }
  }
  return partners;
}
