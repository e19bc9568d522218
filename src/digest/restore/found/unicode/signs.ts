import {
  DOUBLE_STRUCK,
  LETTERS,
  LOWERED,
  OPERATORS,
  RAISED,
} from '../../../../schema/formulas/signs.ts';

/** Turns a table of commands and signs around; of two commands with one sign the first one stays. */
function commandsOf(
  table: ReadonlyMap<string, string>,
  pattern: RegExp,
): ReadonlyMap<string, string> {
  const commands = new Map<string, string>();
  for (const [name, sign] of table) {
    if (pattern.test(sign) && !commands.has(sign)) commands.set(sign, `\\${name}`);
  }
  return commands;
}

const lettersOf = (table: ReadonlyMap<string, string>) => {
  const letters = new Map<string, string>();
  for (const [letter, sign] of table) {
    if (!letters.has(sign) && /^[\p{L}\p{N}+\-=()]$/u.test(letter)) letters.set(sign, letter);
  }
  return letters;
};

/** Greek letters by their command; µ is the sign of the prefix micro as well as the letter. */
export const GREEK: ReadonlyMap<string, string> = new Map([
  ...commandsOf(LETTERS, /^\p{Script=Greek}$/u),
  ['µ', '\\mu'],
]);

/** Signs that stand for a thing of their own, as a letter does. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...commandsOf(LETTERS, /^[ℓℏ∞∅ℵℜℑ℘⊤⊥…⋯]$/u),
  ...[...DOUBLE_STRUCK].map(([letter, sign]): [string, string] => [sign, `\\mathbb{${letter}}`]),
  ['𝔼', '\\mathbb{E}'],
  ['𝟙', '\\mathbb{1}'],
  ['ℒ', '\\mathcal{L}'],
  ['ℋ', '\\mathcal{H}'],
  ['ℱ', '\\mathcal{F}'],
  ['𝒪', '\\mathcal{O}'],
]);

/** Signs that stand before what they work on. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...commandsOf(LETTERS, /^[∂∇∀∃¬∑∏∐∫∮⋃⋂⨁⨂]$/u),
  ['-', '-'],
  ['−', '-'],
  ['±', '\\pm'],
  ['+', '+'],
]);

/** Relations that by themselves say that a formula stands here. */
export const RELATIONS: ReadonlyMap<string, string> = new Map([
  ...commandsOf(OPERATORS, /^[≤≥≪≫≠≡≈≃≅∝≍≐≲≳≺≻⪯⪰⊂⊃⊆⊇⊊∈∉∋∥⊨≜≔]$/u),
  ['⩽', '\\leqslant'],
  ['⩾', '\\geqslant'],
]);

/** Signs that stand between two terms, in formulas and elsewhere. */
export const CONNECTIONS: ReadonlyMap<string, string> = new Map([
  ...commandsOf(OPERATORS, /^[×·÷±∓⊕⊖⊗⊙∪∩∖∧∨∼∣→←↔⇒⇐⇔⟹⟺↦↑↓]$/u),
  ['−', '-'],
  ['∗', '*'],
  ['∘', '\\circ'],
  ['⋅', '\\cdot'],
  ...[...'-+*/=<>|:'].map((sign): [string, string] => [sign, sign]),
]);

/** What raised and lowered signs stand for on the line. */
export const RAISED_SIGNS = lettersOf(RAISED);
export const LOWERED_SIGNS = lettersOf(LOWERED);

/** Brackets of formulas and their TeX. */
export const BRACKETS: ReadonlyMap<string, readonly [string, string, string]> = new Map([
  ['(', [')', '(', ')']],
  ['[', [']', '[', ']']],
  ['{', ['}', '\\{', '\\}']],
  ['⟨', ['⟩', '\\langle ', '\\rangle ']],
  ['⌈', ['⌉', '\\lceil ', '\\rceil ']],
  ['⌊', ['⌋', '\\lfloor ', '\\rfloor ']],
  ['‖', ['‖', '\\|', '\\|']],
  ['|', ['|', '|', '|']],
]);
