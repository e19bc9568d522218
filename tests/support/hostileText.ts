import fc from './fastCheck.ts';

/** Pieces that mean something to the Hub, to TeX, to Markdown or to MDX. */
const PIECES = String.raw`
  $ $$ \ \\ { } * ** _ ^ | || & % # ~ -- --- < > ${'`'} ${'``'} ' '' " ( ) [ ] = + , . : ; ! ? / @
  \| \{ \} \% \$ \_ \, \; \! \/ \- \( \) \[ \] \" \c \v{ \'
  x R 1 10 1{ x_1 R^{ |_2 é α β ² ₂ ⁻ ℝ ℓ ≤ ∈ × √ ∑ ∞ ‖ ⟨ π( erf( ^{ of the and norm log min rm bf in leq times alpha frac sum_ ell_2 left right
  \alpha \times \frac{ \sqrt \left( \right) \over \rm \color{red} \mathbb{R} \text \text{ \emph \emph{
  \textbf{ \textcolor{red}{ \url{ \href{ {\em \begin{align} \end{align} \begin{math} \end{math} \foo
  https://a.b/ www.a.org <script> <!-- --> import export {1+1} e.g.`
  .trim()
  .split(/\s+/)
  .concat(' ', ' ', ' ', '\n', '\r', '\t', '\0', '\u0001', '\u0301', '\ud800', '\u00a0', '\u2028');

const joined = (by: string) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(by));

/** Any text: pieces with a meaning, glued or with spaces between them, and all of Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  joined(''),
  joined(' '),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
