import { stripsBack } from '../check/roundTrip.ts';
import { LONGEST_FORMULA, typesets } from '../check/typesets.ts';
import {
  addDisjoint,
  certainFormulas,
  plainFormulas,
  withoutPieces,
  wordsInFont,
} from './certainFormulas.ts';
import type { FoundFormula } from './foundFormula.ts';
import { addCandidates } from './judge/candidateFeatures.ts';
import { listCandidates } from './judge/candidates.ts';
import { hasMathematics, judgeCandidates, THRESHOLD } from './judge/judge.ts';
import { likeFactors } from './likeFactors.ts';
import { loadModel, type Model } from './model.ts';
import { chooseSpans } from './spans/chooseSpans.ts';
import { joinSpans } from './spans/joinSpans.ts';
import { repairSpan } from './spans/repairSpan.ts';
import type { TokenSpan } from './spans/spans.ts';
import { tidySpan } from './spans/tidySpan.ts';
import { coverUnmistakable, findUnmistakable } from './spans/unmistakable.ts';
import { areStatistics, isVetoed } from './spans/vetoes.ts';
import { extractFeatures, FEATURES_OF_TOKEN } from './tagger/features.ts';
import { mayHaveSpans } from './tagger/mayHaveSpans.ts';
import { scoreLabels } from './tagger/tagSpans.ts';
import type { Action } from './tex/actions.ts';
import { decideActions } from './tex/decideActions.ts';
import { rebuildTex } from './tex/rebuildTex.ts';
import { type Token, tokenize } from './tokens/tokenize.ts';

/** Numbers and percentages read the same as prose. */
const NUMBER = /^[\s\d.,:%+<>=~/-]*$/;

/**
 * Finds formulas whose dollars and backslashes were stripped, and rebuilds their TeX.
 * A trained tagger says which tokens are mathematics, a second model what each becomes.
 *
 * @param text plain text, code and URLs masked; any string will do.
 * @param options `title`: the text is a title.
 * @returns disjoint formulas in order; each keeps the letters and digits of its text.
 */
export function findFormulas(text: string, { title = false } = {}): FoundFormula[] {
  const model = loadModel();
  const tokens = tokenize(text);
  if (tokens.length === 0) return [];
  const found = findSpans(model, tokens, text, title).map((span) => tidySpan(tokens, span));
  const spans = joinSpans(tokens, found).flatMap((span): TokenSpan[] => {
    const repaired = repairSpan(tokens, tidySpan(tokens, span));
    return repaired && isPlausible(tokens, repaired, text) ? [repaired] : [];
  });
  const actions = decideActions(model, tokens, spans);
  const formulas: FoundFormula[] = [];
  for (const [index, { first, last }] of spans.entries()) {
    const from = tokens[first]?.from ?? 0;
    const to = tokens[last]?.to ?? 0;
    if (from < (formulas.at(-1)?.to ?? 0)) continue;
    const source = text.slice(from, to);
    const tex = writeTex(tokens, first, last, actions[index] ?? [], source);
    if (tex !== undefined) formulas.push({ from, to, tex, reason: reasonFor(source) });
  }
  if (areStatistics(formulas.map(({ from, to }) => text.slice(from, to)))) formulas.length = 0;
  const certain = certainFormulas(text);
  const others = addDisjoint(withoutPieces(formulas, certain), certain);
  const all = addDisjoint(wordsInFont(text), others);
  return addDisjoint(addDisjoint(all, likeFactors(text, all)), plainFormulas(text));
}

/** Decisions that can be taken back: the formula stays one without them. */
const DOUBTFUL: ReadonlySet<Action> = new Set<Action>([
  'frac',
  'mathbb',
  'mathcal',
  'mathbf',
  'mathsf',
  'text',
  'tilde',
  'hat',
  'bar',
]);

/** The TeX of a formula as decided; where that does not strip back or typeset, with fewer decisions. */
function writeTex(
  tokens: readonly Token[],
  first: number,
  last: number,
  actions: readonly Action[],
  source: string,
): string | undefined {
  const plain = actions.map((action) => (DOUBTFUL.has(action) ? 'plain' : action));
  const plainer = plain.map((action) => (action === 'escape' ? 'plain' : action));
  for (const choice of [actions, plain, plainer]) {
    const tex = rebuildTex(tokens, first, last, choice);
    if (tex !== undefined && stripsBack(tex, source) && typesets(tex)) return tex;
  }
  return undefined;
}

/** Zeros for the features of a text, which are not needed any more when those of the next are asked for. */
let room = new Int32Array(1 << 14);

/** A longer text, of some 17,000 tokens, gets room that goes with it. */
const MOST_ROOM = 1 << 20;

function takeRoom(length: number): Int32Array {
  if (length > MOST_ROOM) return new Int32Array(length);
  if (room.length < length) room = new Int32Array(2 * length);
  return room.subarray(0, length).fill(0);
}

/** The spans that are formulas: the tagger proposes, the judges weigh, the best disjoint ones are taken. */
function findSpans(
  model: Model,
  tokens: readonly Token[],
  text: string,
  title: boolean,
): TokenSpan[] {
  const { indices, width } = extractFeatures(tokens, takeRoom(tokens.length * FEATURES_OF_TOKEN));
  const scores = scoreLabels(model, indices, width);
  const proofs = findUnmistakable(tokens);
  if (proofs.length === 0 && !mayHaveSpans(scores, model.transitions)) return [];
  const listed = listCandidates(scores, model.transitions);
  const candidates = addCandidates(tokens, listed.candidates, listed.chances);
  const chances = judgeCandidates(model, tokens, candidates, listed.chances);
  for (const [index, { first, last }] of candidates.entries()) {
    if ((chances[index] ?? 0) < THRESHOLD) continue;
    if (isVetoed(text, tokens[first]?.from ?? 0, tokens[last]?.to ?? 0, title)) chances[index] = 0;
  }
  if (proofs.length === 0 && !hasMathematics(model, tokens, candidates, chances)) return [];
  const chosen = chooseSpans(candidates, chances, THRESHOLD);
  return coverUnmistakable(tokens, chosen, proofs, candidates, chances);
}

function isPlausible(tokens: readonly Token[], { first, last }: TokenSpan, text: string): boolean {
  const from = tokens[first]?.from ?? 0;
  const to = tokens[last]?.to ?? 0;
  if (to - from > LONGEST_FORMULA) return false;
  const source = text.slice(from, to);
  return (
    !NUMBER.test(source) &&
    !source.includes('$') &&
    (/[\p{L}\p{N}]/u.test(source) || /^[_^]./.test(source))
  );
}

function reasonFor(source: string): string {
  if (/[_^]/.test(source)) return 'a script';
  if (/[=<>]|(?:leq|geq|approx|sim|in|to|rightarrow)\b/.test(source)) return 'a relation';
  if (source.length === 1) return 'a letter used as a variable';
  if (/\(/.test(source)) return 'a function and its argument';
  return 'words of mathematics';
}
