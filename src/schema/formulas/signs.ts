/** Reads a table of names and what they stand for, two columns by turns. */
const table = (list: string): ReadonlyMap<string, string> => {
  const cells = list.trim().split(/\s+/);
  return new Map(
    cells.flatMap((name, at) => (at % 2 === 0 ? [[name, cells[at + 1] as string]] : [])),
  );
};

/** Letters and other signs that stand close to their neighbors, by their TeX command. */
export const LETTERS = table(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
  kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ
  phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
  Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ hbar ℏ partial ∂ nabla ∇ infty ∞ emptyset ∅ varnothing ∅
  aleph ℵ Re ℜ Im ℑ wp ℘ imath ı jmath ȷ forall ∀ exists ∃ neg ¬ lnot ¬ top ⊤ bot ⊥ angle ∠
  sum ∑ prod ∏ coprod ∐ int ∫ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂
  prime ′ star ⋆ ast * dagger † ddagger ‡ circ ∘ degree ° bullet • square □ Box □ diamond ⋄
  ldots … cdots ⋯ dots … vdots ⋮ ddots ⋱ dotsc … dotsb ⋯
  langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lbrace { rbrace } lvert | rvert | vert |
  lVert ‖ rVert ‖ Vert ‖ | ‖ backslash \\ % % & & _ _ # # $ $ { { } } colon :
  checkmark ✓ sharp ♯ flat ♭ S § P ¶`);

/** Signs that stand between two terms with a space on either side. */
export const OPERATORS = table(`
  times × cdot · div ÷ pm ± mp ∓ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cup ∪ cap ∩ setminus ∖
  wedge ∧ land ∧ vee ∨ lor ∨ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ lt < gt > ne ≠ neq ≠
  equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ asymp ≍ doteq ≐ lesssim ≲ gtrsim ≳
  prec ≺ succ ≻ preceq ⪯ succeq ⪰ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊
  in ∈ notin ∉ ni ∋ mid ∣ parallel ∥ perp ⊥ vdash ⊢ models ⊨ to → rightarrow → leftarrow ←
  longrightarrow ⟶ longleftarrow ⟵ leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔
  implies ⟹ iff ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ uparrow ↑ downarrow ↓ leadsto ⇝
  rightsquigarrow ⇝ triangleq ≜ coloneqq ≔ ltimes ⋉ rtimes ⋊ bowtie ⋈`);

/** Marks above a letter, by their TeX command. */
export const MARKS = table(`
  hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 bar \u0304 overline \u0304 vec \u20d7
  dot \u0307 ddot \u0308 check \u030c breve \u0306 acute \u0301 grave \u0300 mathring \u030a
  underline \u0332`);

const rows = (plain: string, set: string): ReadonlyMap<string, string> => {
  const signs = [...set];
  return new Map([...plain].map((sign, at) => [sign, signs[at] as string]));
};

/** Signs that Unicode has above and below the line. */
export const RAISED = rows(
  '0123456789+-−=()aβγδθφχbcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW*′∗⊤',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵝᵞᵟᶿᵠᵡᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ*′*ᵀ',
);
export const LOWERED = rows(
  '0123456789+-−=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

/** Letters in double strokes that have a name of their own. */
export const DOUBLE_STRUCK = rows('CHNPQRZ', 'ℂℍℕℙℚℝℤ');
