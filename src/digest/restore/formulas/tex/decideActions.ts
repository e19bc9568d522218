import { type Model, WEIGHT_STEP } from '../model.ts';
import type { TokenSpan } from '../spans/spans.ts';
import { COMMANDS } from '../tables/commands.ts';
import { bracketStep } from '../tokens/brackets.ts';
import type { Token } from '../tokens/tokenize.ts';
import { ACTION_WIDTH, ACTIONS, type Action, actionFeatures } from './actions.ts';
import { isPlainLetter } from './plainLetters.ts';
import { isRealNumbers, isSurelyCommand, isSurelyWord, isThinSpace } from './settledActions.ts';

const KINDS = ACTIONS.length;
const PLAIN = ACTIONS.indexOf('plain');
const COMMAND = ACTIONS.indexOf('command');
const ESCAPE = ACTIONS.indexOf('escape');
const TEXT = ACTIONS.indexOf('text');
const FRAC = ACTIONS.indexOf('frac');
const MATHBB = ACTIONS.indexOf('mathbb');
const MATHCAL = ACTIONS.indexOf('mathcal');
/** Commands that also stand for words or initials in a script, as in `d_{\text{in}}`: the model decides. */
const AMBIGUOUS = new Set(
  'in to ll tt it sf bf rm cal text Re Im Pr hom arg big Big star top bot wp check natural flat sharp land lor square cap cup ni gets bar hat dot ast'.split(
    ' ',
  ),
);
/** Fonts and accents of single letters: a wrong one is worse than none, so they must be sure. */
const ADORNMENTS = new Set(
  (['mathbf', 'mathsf', 'tilde', 'hat', 'bar'] as const).map((action) => ACTIONS.indexOf(action)),
);
const SURE_ADORNMENT = 2;
/** An escaped comma, semicolon or exclamation mark (thin spaces) must be very sure: it changes a sign. */
const SURE_ESCAPE = 1.5;

/** Log-odds of every action for every token of a span. */
function scoreSpan(
  model: Model,
  tokens: readonly Token[],
  { first, last }: TokenSpan,
): Float64Array {
  const scores = new Float64Array((last - first + 1) * KINDS);
  const features = new Int32Array(ACTION_WIDTH);
  for (let at = first; at <= last; at += 1) {
    actionFeatures(tokens, first, last, at, features, 0);
    const row = (at - first) * KINDS;
    for (let slot = 0; slot < ACTION_WIDTH; slot += 1) {
      const from = (features[slot] as number) * KINDS;
      for (let kind = 0; kind < KINDS; kind += 1) {
        scores[row + kind] =
          (scores[row + kind] as number) + (model.actions[from + kind] as number) * WEIGHT_STEP;
      }
    }
  }
  return scores;
}

const argMax = (scores: Float64Array, from: number, allowed: (kind: number) => boolean): number => {
  let best = PLAIN;
  for (let kind = 0; kind < KINDS; kind += 1) {
    if (allowed(kind) && (scores[from + kind] as number) > (scores[from + best] as number))
      best = kind;
  }
  return best;
};

/**
 * Decides what each token of each formula of one abstract becomes. A letter keeps one font
 * throughout the abstract: the evidence of its occurrences is averaged.
 */
export function decideActions(
  model: Model,
  tokens: readonly Token[],
  spans: readonly TokenSpan[],
): Action[][] {
  const scored = spans.map((span) => scoreSpan(model, tokens, span));
  const pooled = new Map<string, { sum: Float64Array; count: number }>();
  for (const [index, { first, last }] of spans.entries()) {
    for (let at = first; at <= last; at += 1) {
      const token = tokens[at] as Token;
      if (token.kind !== 'word' || token.text.length > 3 || COMMANDS.has(token.text)) continue;
      const entry = pooled.get(token.text) ?? { sum: new Float64Array(KINDS), count: 0 };
      const row = (scored[index] as Float64Array).subarray(
        (at - first) * KINDS,
        (at - first + 1) * KINDS,
      );
      for (let kind = 0; kind < KINDS; kind += 1) {
        entry.sum[kind] = (entry.sum[kind] as number) + (row[kind] as number);
      }
      entry.count += 1;
      pooled.set(token.text, entry);
    }
  }
  return spans.map(({ first, last }, index) => {
    const scores = scored[index] as Float64Array;
    const actions: number[] = [];
    for (let at = first; at <= last; at += 1) {
      const token = tokens[at] as Token;
      const row = (at - first) * KINDS;
      const command = COMMANDS.has(token.text);
      const isWord = command && isSurelyWord(tokens, at);
      const isSure = !AMBIGUOUS.has(token.text) || isSurelyCommand(tokens, first, last, at);
      if (command && !isWord && isSure) {
        actions.push(COMMAND);
        continue;
      }
      const mayBeCommand = command && !isWord;
      const common = pooled.get(token.text);
      const source =
        common && common.count > 1 ? common.sum.map((sum) => sum / common.count) : scores;
      const from = source === scores ? row : 0;
      let best = argMax(source, from, (kind) =>
        token.kind === 'sign'
          ? kind <= ESCAPE && kind !== COMMAND
          : kind !== ESCAPE && (mayBeCommand || kind !== COMMAND),
      );
      if (best === TEXT && token.kind === 'number') best = PLAIN;
      const lead = (source[from + best] as number) - (source[from + PLAIN] as number);
      const isAdorned = ADORNMENTS.has(best) || (best === MATHCAL && token.text === 'O');
      if (isAdorned && lead < SURE_ADORNMENT) best = PLAIN;
      if (best === PLAIN && isRealNumbers(tokens, first, last, at)) best = MATHBB;
      if (isPlainLetter(tokens, last, at, ACTIONS[best] as Action)) best = PLAIN;
      if (best === PLAIN && token.lexeme.quiet && token.text.length > 3) best = TEXT;
      if (
        best === ESCAPE &&
        /^[,;!]$/.test(token.text) &&
        (scores[row + ESCAPE] as number) - (scores[row + PLAIN] as number) < SURE_ESCAPE
      ) {
        best = PLAIN;
      }
      if (isThinSpace(tokens, first, last, at)) best = ESCAPE;
      actions.push(best === FRAC && tokens[at + 1]?.text !== '{' ? PLAIN : best);
    }
    matchPairs(tokens, first, last, actions);
    keepBracedLetters(tokens, first, last, actions);
    return actions.map((kind) => ACTIONS[kind] as Action);
  });
}

/** A letter alone in braces had its font as a switch, which is gone: it gets no other. */
function keepBracedLetters(
  tokens: readonly Token[],
  first: number,
  last: number,
  actions: number[],
): void {
  for (let at = first + 1; at < last; at += 1) {
    if (tokens[at]?.text.length !== 1) continue;
    if (tokens[at - 1]?.text !== '{' || tokens[at + 1]?.text !== '}') continue;
    const before = tokens[at - 2]?.text ?? '';
    if (/^[_^]$/.test(before) || COMMANDS.has(before)) continue;
    actions[at - first] = PLAIN;
  }
}

/**
 * Braces are escaped in pairs or not at all, and not around a single letter, where they are left
 * from a font (`{\\bf y}`); so are the bars of a norm. Braces around a list, or around what carries
 * an index of its own, are those of a set. A comma between two places (`f(\\cdot,\\cdot)`) is a comma.
 */
function matchPairs(
  tokens: readonly Token[],
  first: number,
  last: number,
  actions: number[],
): void {
  const open: number[] = [];
  let bar = -1;
  for (let at = first; at <= last; at += 1) {
    const text = tokens[at]?.text;
    const here = at - first;
    if (text === '{') open.push(here);
    if (text === '}') {
      const partner = open.pop();
      const holdsMore =
        partner !== undefined && (here - partner > 2 || /\d,\d/.test(tokens[at - 1]?.text ?? ''));
      const both =
        partner !== undefined &&
        holdsMore &&
        ((actions[partner] === ESCAPE && actions[here] === ESCAPE) ||
          isSet(tokens, { first, last }, first + partner, at));
      actions[here] = both ? ESCAPE : PLAIN;
      if (partner !== undefined) actions[partner] = actions[here] as number;
    }
    if (text === '|') {
      if (bar < 0) bar = here;
      else {
        const both = actions[bar] === ESCAPE || actions[here] === ESCAPE;
        actions[bar] = both ? ESCAPE : PLAIN;
        actions[here] = both ? ESCAPE : PLAIN;
        bar = -1;
      }
    }
    if (text === ',' && tokens[at - 1]?.text === 'cdot' && tokens[at + 1]?.text === 'cdot') {
      actions[here] = PLAIN;
    }
  }
}

/**
 * Whether the braces at `open` and `close` hold the elements of a set: `{0,1}^n`, `{x_i}_{i in I}`, the
 * whole formula `{x_t}`, `Y = { y < 1 }`.
 */
function isSet(
  tokens: readonly Token[],
  { first, last }: TokenSpan,
  open: number,
  close: number,
): boolean {
  const before = open > first ? (tokens[open - 1] as Token) : undefined;
  const glued = before !== undefined && tokens[open]?.spaced === false;
  if (before && /^[_^}]$/.test(before.text)) return false;
  if (glued && before && (before.kind !== 'sign' || before.text === '\\')) {
    const kind = COMMANDS.get(before.text);
    if (kind !== 'relation' && kind !== 'function') return false;
  }
  const starts = COMMANDS.get(tokens[open + 1]?.text ?? '');
  if (starts === 'wrapper' || starts === 'switch') return false;
  let depth = 0;
  let lists = false;
  let scripts = false;
  for (let at = open + 1; at < close; at += 1) {
    const { text } = tokens[at] as Token;
    depth += bracketStep(text);
    if (depth !== 0) continue;
    if (text === ',') lists = at > open + 1 && at < close - 1;
    else if (/\d,\d/.test(text)) lists = true;
    else if (text === '_' || text === '^') scripts = true;
  }
  if (lists || /^(?:=|in|subset|subseteq)$/.test(before?.text ?? '')) return true;
  const element = tokens[open + 1];
  const isLetter = element?.text.length === 1 || COMMANDS.get(element?.text ?? '') === 'letter';
  const isWhole = open === first && close === last && isLetter && element?.kind === 'word';
  return scripts && close - open > 3 && (isWhole || tokens[close + 1]?.text === '_');
}
