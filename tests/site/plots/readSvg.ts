import { parseHTML } from 'linkedom';

/**
 * Reads a drawing.
 *
 * @param svg the SVG element as HTML
 * @returns the element
 */
export function readSvg(svg: string): Element {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const [element] = document.querySelectorAll('svg');
  if (element === undefined) throw new Error('no drawing');
  return element;
}

/** The texts that a drawing prints, without the tips of a pointer. */
export function printedTexts(svg: string): string[] {
  return [...readSvg(svg).querySelectorAll('text')].map(({ textContent }) => textContent ?? '');
}
