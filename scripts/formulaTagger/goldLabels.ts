import {
  BEGIN,
  END,
  extractFeatures,
  INSIDE,
  SINGLE,
  type TextFeatures,
} from '../../src/digest/restore/formulas/tagger/features.ts';
import { type Token, tokenize } from '../../src/digest/restore/formulas/tokens/tokenize.ts';
import { type Abstract, stripAbstract } from './corpus.ts';

/** A formula by its tokens, both ends included. */
export interface GoldSpan {
  first: number;
  last: number;
  tex: string;
}

/** An abstract ready to learn from. */
export interface Example {
  tokens: Token[];
  labels: Int8Array;
  spans: GoldSpan[];
  indices: Int32Array;
  width: number;
}

const FONT =
  /^\\(textbf|textit|texttt|textsf|textsc|emph|text|textrm|unicode|href|underline|mathbf|mathrm|boldsymbol|bm)\{/;
const SIGN =
  /\\(alpha|beta|gamma|delta|pi|theta|mu|sigma|phi|psi|times|pm|Delta|rightarrow)(?![A-Za-z])/;

/** Emphasis that an author set between dollars: nothing of it is left to see, and it is prose to a reader. */
function isEmphasis(tex: string, text: string, from: number, to: number): boolean {
  const font = FONT.exec(tex)?.[1];
  if (font === undefined || /[_^=<>]/.test(tex)) return false;
  if (font === 'unicode' || font === 'href') return true;
  if (SIGN.test(tex)) return false;
  if (!/^(?:mathbf|mathrm|boldsymbol|bm)$/.test(font)) return true;
  return to - from > 1 || /[A-Za-z]/.test(text[to] ?? '') || /[A-Za-z]/.test(text[from - 1] ?? '');
}

/** Plain numbers and percentages: the same to a reader in or out of mathematics. */
const isNumber = (tex: string): boolean =>
  /^[\s\d.,:%+<>=~/-]*$/.test(
    tex.replace(/\\[%,;]|\\(?:text|textbf|mathbf)(?![A-Za-z])|[{}]/g, ''),
  );

/** Whether a span has words among words, which the tagger never takes for mathematics. */
function hasSettled({ indices, width }: TextFeatures, first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1) if (indices[at * width + 1] === 0) return true;
  return false;
}

/** Tokens, features and the author's labels of an abstract. */
export function makeExample(abstract: Abstract): Example {
  const { text, formulas } = stripAbstract(abstract);
  const tokens = tokenize(text);
  const features = extractFeatures(tokens);
  const labels = new Int8Array(tokens.length);
  const starts = new Map(tokens.map((token, at) => [token.from, at]));
  const ends = new Map(tokens.map((token, at) => [token.to, at]));
  const spans: GoldSpan[] = [];
  for (const { from, to, tex } of formulas) {
    const first = starts.get(from);
    const last = ends.get(to);
    if (first === undefined || last === undefined || last < first) continue;
    if (isEmphasis(tex, text, from, to) || isNumber(tex)) continue;
    spans.push({ first, last, tex });
    if (hasSettled(features, first, last)) continue;
    labels.fill(INSIDE, first, last + 1);
    labels[first] = BEGIN;
    labels[last] = END;
    if (first === last) labels[first] = SINGLE;
  }
  return { tokens, labels, spans, ...features };
}
