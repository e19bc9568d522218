import type { Style } from '../types.ts';

const words = (list: string) => list.trim().split(/\s+/);

/** Reads a table of names and what they stand for, two columns by turns. */
const pairs = (list: string): [string, string][] => {
  const cells = words(list);
  return cells.flatMap((name, at) => (at % 2 === 0 ? [[name, cells[at + 1] as string]] : []));
};

/** TeX's text-mode commands that stand for a sign or a short word. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    o ø  O Ø  l ł  L Ł  ss ß  ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  i ı  j ȷ  dh ð  th þ
    S §  P ¶  dag †  ddag ‡  pounds £  copyright ©  deg °  degree °  textdegree °  percent %
    slash /  Slash /  ldots …  dots …  textellipsis …  textendash –  textemdash —
    textrightarrow →  textleftarrow ←  textuparrow ↑  textdownarrow ↓  textless <  textgreater >
    textasciitilde ~  textasciicircum ^  textunderscore _  textbar |  textdollar $
    texttimes ×  texttrademark ™  textregistered ®  textcopyright ©  textmu µ  textpm ±
    textbullet •  item •  textquotedblleft “  textquotedblright ”  textquoteleft ‘
    textquoteright ’  textquotesingle '  lq ‘  rq ’
    eg e.g.  ie i.e.  wrt w.r.t.  etc etc.  vs vs.  cf cf.`),
  ['etal', 'et al.'],
  ['textbackslash', '\\'],
  ...words('par newline linebreak space quad qquad').map((name): [string, string] => [name, ' ']),
]);

const styles = (style: Style, list: string) =>
  words(list).map((name): [string, Style] => [name, style]);
const PLAIN: Style = {};

/** Commands that set their argument in some way; what Markdown cannot say leaves the argument plain. */
export const STYLED: ReadonlyMap<string, Style> = new Map([
  ...styles({ strong: true }, 'textbf mathbf title section paragraph'),
  ...styles({ emphasis: true }, 'textit emph textsl'),
  ...styles({ code: true }, 'texttt'),
  ...styles(
    PLAIN,
    `textsc textsf textrm textmd textup textnormal text textsuperscript textsubscript mathrm
    underline uline ul uwave hl mbox hbox ensuremath boldmath small uppercase lowercase
    revised acs ac acp gls num numprint`,
  ),
]);

/** Commands that set the rest of the group they stand in: `{\bf so}`. */
export const SWITCHES: ReadonlyMap<string, Style> = new Map([
  ...styles({ strong: true }, 'bf bfseries'),
  ...styles({ emphasis: true }, 'em it itshape sl slshape'),
  ...styles({ code: true }, 'tt ttfamily'),
  ...styles(
    PLAIN,
    `sc scshape sf sffamily rm rmfamily normalfont boldmath
    tiny scriptsize footnotesize small normalsize large Large huge centering noindent xspace`,
  ),
]);

/** Commands whose first argument is for the machine (a color, a length) and whose second is to be read. */
export const SECOND_ARGUMENT: ReadonlySet<string> = new Set(
  words('textcolor colorbox hyperref foreignlanguage'),
);

/** Commands with a number and a unit. */
export const QUANTITIES: ReadonlySet<string> = new Set(words('SI qty'));

/** Commands whose argument is for the machine alone. */
export const UNREAD_ARGUMENT: ReadonlySet<string> = new Set(
  words('label vspace hspace color hypersetup bibliographystyle bibliography phantom'),
);

/** Commands that point elsewhere: their key is kept between brackets. */
export const POINTERS: ReadonlySet<string> = new Set(
  words(`cite citep citet citealp citealt citeauthor citeyear parencite textcite autocite footcite
    ref eqref autoref cref Cref`),
);

/** Spaces of TeX, and signs that print nothing. */
export const SPACES: ReadonlyMap<string, string> = new Map([
  [' ', ' '],
  [',', '\u202f'],
  [';', ' '],
  [':', ' '],
  ['\\', ' '],
  ['!', ''],
  ['/', ''],
  ['-', ''],
  ['@', ''],
]);

/** Signs that TeX wants escaped. */
export const ESCAPED = '%&_#{}$';
