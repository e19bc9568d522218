import { type FoundLink, findLinks } from '../links/findLinks.ts';
import { stripsBack } from './check/roundTrip.ts';
import { typesets } from './check/typesets.ts';
import { findFormulas } from './formulas/findFormulas.ts';
import { findCodeSpans } from './found/codeSpans.ts';
import { findLooseMathematics } from './found/looseMathematics.ts';
import { joinStretches, mask } from './found/mask.ts';
import { maskCommands } from './found/maskCommands.ts';
import { findNamedCharacters } from './found/namedCharacters.ts';
import { findRawMathematics } from './found/rawMathematics.ts';
import { separateFormulas, standTogether } from './found/separateFormulas.ts';
import { findUnicodeMathematics } from './found/unicode/findUnicodeMathematics.ts';
import { readProse } from './prose/readProse.ts';
import { buildTree, sameStyle } from './tree.ts';
import type { Claim, Restoration, RestoredFormula, Run } from './types.ts';

export type { Restoration } from './types.ts';

/** What the text is. */
export interface RestoreOptions {
  /** The text is a title: capital letters and a missing full stop mean nothing. */
  title?: boolean;
  /** `tex`: what is not between dollars or in commands is not mathematics. */
  markup?: 'tex' | undefined;
}

/**
 * Puts mathematics, emphasis, links, accents, quotes and dashes back into a text as a digest prints it.
 *
 * Links and code are set aside first, then what is still TeX mathematics, then what is written in
 * Unicode's signs, then formulas are looked for in what remains; the words between are read as TeX's text mode. Whatever cannot be typeset, or does
 * not strip back to what was printed, stays prose.
 *
 * @param text one paragraph, or a title
 * @param options what the text is
 * @returns the text as Markdown nodes, with a record of what was done; never throws
 */
export function restore(text: string, options: RestoreOptions = {}): Restoration {
  const links = findLinks(text);
  const { claims, runs } = readApart(text, claimsOf(text, links, options));
  return {
    source: text,
    children: buildTree(runs),
    formulas: claims.filter(isPrinted(runs)).map((claim) => formulaOf(claim, text)),
    changes: changesOf(runs, text),
    runs,
    links,
  };
}

/** Tells the formulas that are printed from those that the words around them took in (`\"x_1`). */
function isPrinted(runs: readonly Run[]): (claim: Claim) => boolean {
  const places = new Set(runs.filter(({ kind }) => kind === 'formula').map(({ from }) => from));
  return ({ kind, from }) => kind === 'formula' && places.has(from);
}

/** Reads the words around formulas, so that no two formulas touch in what is printed. */
function readApart(text: string, found: readonly Claim[]): { claims: Claim[]; runs: Run[] } {
  let claims = separateFormulas(found, (left, right) => standTogether(left, right, text));
  let runs = readProse(text, claims);
  for (let joined = joinedIn(runs); joined.size > 0; joined = joinedIn(runs)) {
    claims = claims.filter(({ from }) => !joined.has(from));
    runs = readProse(text, claims);
  }
  return { claims, runs };
}

/** Where formulas begin that follow another one directly, with only commands that print nothing between. */
function joinedIn(runs: readonly Run[]): Set<number> {
  const places = new Set<number>();
  let last: Run | undefined;
  for (const run of runs) {
    if (run.kind === 'text' && run.value !== '') last = undefined;
    if (run.kind !== 'formula') continue;
    const joined = last !== undefined && sameStyle(last.style, run.style);
    if (joined) places.add(run.from);
    last = joined ? undefined : run;
  }
  return places;
}

/** Everything in a text that is not words: each way of finding sees only what the ones before it left. */
function claimsOf(text: string, links: readonly FoundLink[], options: RestoreOptions): Claim[] {
  const addresses = links.map(
    ({ url, kind: _, ...place }): Claim => ({ kind: 'link', value: url, ...place }),
  );
  let claims = joinStretches(addresses, findCodeSpans(text));
  claims = joinStretches(claims, findNamedCharacters(mask(text, claims)));
  const raw = findRawMathematics(mask(text, claims));
  claims = joinStretches(claims, raw);
  claims = joinStretches(claims, findLooseMathematics(mask(text, claims)));
  claims = joinStretches(claims, findUnicodeMathematics(mask(text, claims)));
  // Where the author's dollars are still there, what stands outside of them is not mathematics.
  if (options.markup === 'tex' || raw.some(({ from }) => text[from] === '$')) return claims;
  return joinStretches(claims, findStripped(text, maskCommands(mask(text, claims)), options));
}

/** A letter and the rest of its word, which is set apart: `r\textit{ecurrent}`. */
const BEFORE_EMPHASIS = /^[A-Za-z]\\(?:textit|textbf|emph)\{\p{Ll}/u;
const LONGEST_COMMAND = 9;

/** Latin letters that only words have. */
const ACCENTED = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/;

/** Looks for stripped formulas in a text of which some stretches are masked: a formula has none of them. */
function findStripped(text: string, masked: string, { title = false }: RestoreOptions): Claim[] {
  return findFormulas(masked, { title }).flatMap(({ from, to, tex, reason }) => {
    const source = masked.slice(from, to);
    // Stripped text has the names of Greek letters; the letters themselves are the Unicode dialect's.
    if (/^[^!-~]+$/.test(source)) return [];
    if (ACCENTED.test(source) || source !== text.slice(from, to)) return [];
    if (!stripsBack(tex, source) || !typesets(tex)) return [];
    if (BEFORE_EMPHASIS.test(text.slice(to - 1, to + LONGEST_COMMAND))) return [];
    return [
      { kind: 'formula' as const, value: tex, from, to, dialect: 'stripped' as const, reason },
    ];
  });
}

function formulaOf({ value, from, to, dialect, reason }: Claim, text: string): RestoredFormula {
  const source = text.slice(from, to);
  return { tex: value, source, from, to, dialect: dialect ?? 'stripped', reason: reason ?? '' };
}

function changesOf(runs: readonly Run[], text: string) {
  return runs.flatMap(({ kind, value, from, to }) => {
    const source = text.slice(from, to);
    return kind === 'text' && source !== value ? [{ source, result: value, from, to }] : [];
  });
}
