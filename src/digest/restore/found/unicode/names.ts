const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Functions that TeX knows by a command of their own. */
export const FUNCTIONS: ReadonlySet<string> = words(`
  log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan min max sup inf lim
  det dim ker arg deg gcd hom Pr`);

/** Functions that are set upright like those and that TeX does not know. */
export const OTHER_FUNCTIONS: ReadonlySet<string> = words(`
  erf erfc softmax argmax argmin sigmoid relu gelu sign sgn tr rank diag poly polylog span conv prox
  Tr KL TV JS Var Cov Corr SO SE SU GL SL sigm clip vec supp dist div grad curl rot mod`);

/** Symbols of chemical elements. */
const ELEMENTS = `
  H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y
  Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re
  Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A compound of elements (`H₂O`, `TiO₂`), an ion (`Ca²⁺`, `SO₄²⁻`). */
const COMPOUND = new RegExp(
  `^\\(?(?:(?:${ELEMENTS})[₀-₉ₓ]*\\)?[₀-₉ₓ]*){2,}(?:[⁰-⁹²³¹]*[⁺⁻])?$|^(?:${ELEMENTS})[₀-₉]*[⁰-⁹²³¹]*[⁺⁻]$`,
);

/** Elements that stand as a molecule by themselves; other letters with an index are variables. */
const MOLECULES: ReadonlySet<string> = words('H₂ D₂ N₂ O₂ O₃ F₂ Cl₂ Br₂ I₂ P₄ S₈ C₆₀ C₇₀');

/**
 * Says whether a word is the formula of chemistry: those are set upright and stay prose.
 *
 * @param word a word with raised and lowered signs
 */
export const isChemical = (word: string): boolean => MOLECULES.has(word) || COMPOUND.test(word);

/** Units that are raised to a power: `m²`, `cm³`, `s⁻¹`. */
export const UNITS: ReadonlySet<string> = words(`
  m km cm mm nm µm μm pm dm ft in mi yd ha s ms ns µs μs min h hr kg g mg L mL l K Hz kHz MHz GHz J kJ W kW
  mol N Pa V eV A px pixel pixels cell sr rad deg Mpc kpc pc au AU lb`);

/** What follows a Greek letter in a unit: `5 µm`, `100 μs`, `10 kΩ`. */
export const AFTER_MICRO =
  /^(?:m|s|g|L|l|M|A|V|W|F|H|T|J|N|Pa|Hz|mol|eV|Sv|Gy|rad|C|CT|PET)(?![A-Za-z])/;

/** Words that a Greek letter makes the name of something with: `β-cell`, `γ-ray`. */
export const NAMED_AFTER = new RegExp(
  `^[- ](?:${`helix helices helical sheet strand barrel turn hairpin cell amyloid carotene blocker catenin lactam
  lactamase globin hemoglobin thalassemia synuclein tubulin actin opioid receptor agonist ray particle decay
  emitter wave band rhythm oscillation spindle carbon oxidation galactosidase glucan glucosidase hydroxy
  keto amino linolenic tocopherol ketoglutarate interferon alumina iron phase quartz wire catalyst tester
  version release conotoxin bungarotoxin defensin diversity`
    .trim()
    .split(/\s+/)
    .join('|')})`,
);
