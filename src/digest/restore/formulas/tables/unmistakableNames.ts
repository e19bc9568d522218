/**
 * Names of commands that are no words of English and no names: where one stands, an author set dollars.
 * In 3,330 abstracts they stood 1,435 times within formulas and seven times outside.
 */
export const UNMISTAKABLE_NAMES: ReadonlySet<string> = new Set(
  `
  epsilon varepsilon eta theta vartheta sigma rho mu phi varphi xi zeta ell infty nabla varnothing
  Sigma Lambda Psi Xi Upsilon
  leq geq neq leqslant geqslant lesssim gtrsim simeq cong propto equiv bowtie
  rightarrow leftarrow leftrightarrow longrightarrow Rightarrow Leftarrow Leftrightarrow Longrightarrow
  mapsto hookrightarrow uparrow downarrow nearrow searrow dashrightarrow multimap
  notin subseteq supseteq subsetneq setminus otimes oplus odot
  cdot cdots ldots pm circ langle rangle lfloor rfloor lceil rceil lVert rVert
  mathbb mathcal mathbf mathrm mathsf boldsymbol widetilde widehat sqrt
`
    .trim()
    .split(/\s+/),
);
/** Short ones, which are names and foreign words too, before what they relate to. */
export const BEFORE_A_QUANTITY: ReadonlySet<string> = new Set(['le', 'ge', 'll', 'gg']);
/** Letters that are English words and names too, where they have no value. */
const LETTERS_WITH_VALUES: readonly string[] =
  'alpha beta gamma delta kappa lambda nu pi tau chi psi omega Phi'.split(' ');
/** The texts of all tokens that can be unmistakable. */
export const MAYBE_UNMISTAKABLE: ReadonlySet<string> = new Set([
  ...UNMISTAKABLE_NAMES,
  ...LETTERS_WITH_VALUES,
  ...BEFORE_A_QUANTITY,
  ...['^', '_', 'times', 'Delta', 'O', 'Omega', 'Theta', 'log', 'sim', 'approx'],
]);
