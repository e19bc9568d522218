/** The TeX of a formula, between the dollars that its kind has. */
function delimited(formula: Element): string {
  const tex = formula.querySelector('annotation')?.textContent ?? '';
  return formula.closest('.katex-display') === null ? `$${tex}$` : `$$${tex}$$`;
}

/** The formula that a place in the page lies in. */
function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('.katex-display, .katex') ?? null;
}

/**
 * Writes what a reader has selected with its formulas as TeX. A formula is on the page twice, for
 * the eye and for screen readers, and copied as it stands both would come out in pieces.
 *
 * @param selection a selection of the page
 * @returns the fragment to copy, formulas as TeX between dollars; nothing where it has no formula
 */
export function withTex(selection: Selection): DocumentFragment | undefined {
  if (selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  // A formula that is selected in part is copied whole.
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) range.setStartBefore(first);
  if (last !== null) range.setEndAfter(last);
  const fragment = range.cloneContents();
  const formulas = fragment.querySelectorAll('.katex');
  if (formulas.length === 0) return undefined;
  for (const formula of formulas) formula.replaceWith(delimited(formula));
  return fragment;
}
