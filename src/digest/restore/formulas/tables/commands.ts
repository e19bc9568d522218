/**
 * TeX commands as the Hub leaves them: words without a backslash.
 * Each word is listed once, under what it does in a formula.
 */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Greek letters, and the other commands that set one letter-like sign. */
export const LETTERS = words(`
  alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda mu nu
  xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega
  Gamma Delta Theta varTheta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  ell hbar imath jmath infty partial nabla aleph emptyset varnothing Re Im wp top bot prime
  degree clubsuit diamondsuit heartsuit spadesuit flat natural sharp checkmark square blacksquare
  triangle Box Diamond bigstar dagger ddagger circledR
`);

/** Relations and arrows: something must stand on both sides, or the sign stands alone. */
export const RELATIONS = words(`
  leq le geq ge neq ne approx sim simeq cong equiv propto ll gg lesssim gtrsim leqslant geqslant
  in notin ni subset subseteq subsetneq supset supseteq sqsubseteq prec preceq succ succeq
  to gets rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow
  longrightarrow longleftarrow Longrightarrow iff implies mapsto hookrightarrow twoheadrightarrow
  rightleftharpoons uparrow downarrow updownarrow nearrow searrow rightsquigarrow leadsto
  dashrightarrow multimap mid nmid parallel perp models vdash dashv triangleq doteq asymp lessapprox
  gtrapprox coloneqq circlearrowright bowtie
`);

/** Operators between two operands, big operators and quantifiers. */
export const OPERATORS = words(`
  times cdot pm mp div ast star circ bullet oplus ominus otimes odot oslash cup cap uplus sqcup
  sqcap vee wedge lor land setminus smallsetminus backslash wr diamond amalg
  sum prod coprod int iint iiint oint bigcup bigcap bigoplus bigotimes bigwedge bigvee
  forall exists nexists neg lnot bmod cdots ldots dots vdots ddots colon
`);

/** Functions set upright. */
export const FUNCTIONS = words(`
  log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth min max sup inf lim
  limsup liminf arg det dim ker deg gcd hom Pr
`);

/** Delimiters and their sizes. */
export const DELIMITERS = words(`
  langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert Vert vert lbrace rbrace
  left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr
`);

/** Commands with one argument that survive when the argument is nested or has no braces. */
export const WRAPPERS = words(`
  mathbb mathcal mathbf mathrm mathsf mathtt mathit mathfrak mathscr boldsymbol bm
  text textbf textit textrm texttt textsf textnormal operatorname emph
  hat widehat tilde widetilde bar overline underline vec dot ddot acute check breve mathring
  overset underset stackrel overbrace underbrace
  frac tfrac dfrac sqrt binom smash boxed
`);

/** Switches without argument: they act to the end of their group. */
export const SWITCHES = words(`
  rm bf it cal sf tt displaystyle textstyle scriptstyle limits nolimits quad qquad
`);

export type CommandKind =
  | 'letter'
  | 'relation'
  | 'operator'
  | 'function'
  | 'delimiter'
  | 'wrapper'
  | 'switch';

const groups: readonly (readonly [CommandKind, readonly string[]])[] = [
  ['letter', LETTERS],
  ['relation', RELATIONS],
  ['operator', OPERATORS],
  ['function', FUNCTIONS],
  ['delimiter', DELIMITERS],
  ['wrapper', WRAPPERS],
  ['switch', SWITCHES],
];

/** Every command the restorer knows, and its kind. */
export const COMMANDS: ReadonlyMap<string, CommandKind> = new Map(
  groups.flatMap(([kind, list]) => list.map((word): [string, CommandKind] => [word, kind])),
);
