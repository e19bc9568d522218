import { SMALL_WORD, tidyExpansion } from './expansion.ts';

/** An abbreviation and the words that an abstract says it stands for. */
export interface Acronym {
  short: string;
  long: string;
}

const PARENTHESIS = /[ \t]\(([^()]{2,80})\)/g;
/** A long form lies within this many characters before the parenthesis. */
const REACH = 300;
const SHORT_FORM = /^(?=\P{L}*\p{L})(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}+*&/.-]{1,11}$/u;
/** A longer abbreviation must be mostly capitals; else it is a name. */
const LONGEST_MIXED = 6;
/** Signs that only a formula or a command leaves in the words. */
const LEFT_OF_TEX = /[\\^_{}|]/;
const CLAUSE_END = /[.;:!?,()]$/;
/** “into a novel score-based diffusion model (LSCD)”: what brings a thing is no part of its name. */
const BRINGS_A_THING = /\s(?:a|an|our|the|this)\s(?:novel|new)\s/i;

/**
 * Finds the abbreviations that an abstract defines: “Linear Mode Connectivity (LMC)”, or the other
 * way round. The algorithm is that of Schwartz and Hearst, “A simple algorithm for identifying
 * abbreviation definitions in biomedical text” (2003): letters of the short form are looked for from
 * the end of the words before it, and its first letter must begin a word.
 *
 * @param text an abstract in plain text
 * @returns each abbreviation once, in order of appearance
 */
export function findAcronyms(text: string): Acronym[] {
  const found = new Map<string, string>();
  const note = (short: string, long: string | undefined) => {
    const name =
      short.replace(/s$/, '').length >= 2 && /\p{Lu}s$/u.test(short) ? short.slice(0, -1) : short;
    if (long !== undefined && !found.has(name)) found.set(name, long);
  };
  for (const match of text.matchAll(PARENTHESIS)) {
    const [, inside = ''] = match;
    const before = text.slice(Math.max(0, match.index - REACH), match.index);
    const short = inside.split(/[,;]\s/)[0]?.trim() ?? '';
    if (isShortForm(short)) {
      note(short, longFormBefore(before, short));
      continue;
    }
    const word = before.split(/\s/).at(-1) ?? '';
    if (isShortForm(word) && hasInitials(inside, word)) note(word, inside.trim());
  }
  return [...found].map(([short, long]) => ({ short, long }));
}

function isShortForm(text: string): boolean {
  if (!SHORT_FORM.test(text)) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (text.length === 2 && capitals < letters) return false;
  return letters >= 2 && (text.length <= LONGEST_MIXED ? capitals >= 1 : capitals >= letters / 2);
}

function longFormBefore(before: string, short: string): string | undefined {
  const signs = short.replace(/s$/, '').match(/[\p{L}\p{N}]/gu) ?? [];
  const words = before.split(/\s+/);
  const reach = Math.min(signs.length + 5, signs.length * 2);
  let first = Math.max(0, words.length - reach);
  for (let at = words.length - 2; at >= first; at -= 1) {
    if (CLAUSE_END.test(words[at] ?? '')) first = at + 1;
  }
  const candidate = words.slice(first).join(' ');
  for (const match of [matchInitials, matchBackwards]) {
    const start = match(candidate, signs);
    const long = start === undefined ? undefined : readLongForm(candidate.slice(start), short);
    if (long !== undefined) return long;
  }
  return undefined;
}

function readLongForm(words: string, short: string): string | undefined {
  if (SMALL_WORD.test(/^\S*/.exec(words)?.[0] ?? '')) return undefined;
  const long = tidyExpansion(short, words.replace(/^[“‘"'(]+|[”"]+$/gu, ''));
  if (long === undefined) return undefined;
  const isLonger = long.length > short.length && !long.split(/\s+/).includes(short);
  const isName = /\p{Ll}/u.test(long) && !LEFT_OF_TEX.test(long) && !BRINGS_A_THING.test(long);
  return isLonger && isName ? long : undefined;
}

/**
 * Finds each sign from the right at the beginning of a word or of a part of a compound; besides small
 * words, one may be left out between two signs.
 */
function matchInitials(text: string, signs: readonly string[]): number | undefined {
  const parts = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let at = parts.length;
  let begin: number | undefined;
  for (const sign of signs.toReversed()) {
    let skipped = 0;
    at -= 1;
    while (at >= 0 && parts[at]?.[0][0]?.toLowerCase() !== sign.toLowerCase()) {
      if (!SMALL_WORD.test(parts[at]?.[0] ?? '')) skipped += 1;
      if (skipped > 1) return undefined;
      at -= 1;
    }
    begin = parts[at]?.index;
    if (begin === undefined) return undefined;
  }
  return begin !== undefined && /[\p{L}\p{N}-]$/u.test(text.slice(0, begin)) ? undefined : begin;
}

/** Finds each sign from the right; the first one must begin a word, its hyphenated whole included. */
function matchBackwards(text: string, signs: readonly string[]): number | undefined {
  const lower = text.toLowerCase();
  let at = lower.length;
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    const sign = signs[index]?.toLowerCase() ?? '';
    at -= 1;
    while (
      at >= 0 &&
      (lower[at] !== sign || (index === 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? '')))
    ) {
      at -= 1;
    }
    if (at < 0) return undefined;
  }
  const word = lower.lastIndexOf(' ', at) + 1;
  return lower[word] === signs[0]?.toLowerCase() ? word : at;
}

/** Tells whether the words begin with the letters of an abbreviation, one each; small words need not. */
function hasInitials(words: string, short: string): boolean {
  const all = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  const large = all.filter((word) => !SMALL_WORD.test(word));
  const letters = (short.replace(/s$/, '').match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
  const initialsOf = (some: readonly string[]) =>
    some.map((word) => word[0]?.toLowerCase()).join('');
  return letters.length >= 2 && [all, large].some((some) => initialsOf(some) === letters);
}
