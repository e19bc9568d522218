import * as Plot from '@observablehq/plot';
// In one file: as 124 modules it takes five times as long to load.
import { parseHTML } from 'linkedom/worker';

/** What a drawing is called, for screen readers. */
export interface PlotName {
  /** Unique on the page, letters, digits and hyphens. */
  id: string;
  title: string;
  description: string;
}

/** A document for Plot to make its elements in; nothing is ever added to it. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** Plot's own looks and names; the style sheet has ours, and an image is named as a whole. */
const NOT_KEPT = ['font-family', 'font-size', 'font-variant', 'aria-label', 'aria-hidden'];

function createElement(name: string, text: string, id: string): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  element.setAttribute('id', id);
  element.textContent = text;
  return element;
}

/**
 * Draws a plot as a static image: no style of its own, so that a strict Content-Security-Policy
 * admits it and the style sheet gives it the colors of the theme; marks are told apart by classes.
 *
 * @param name what the image is called
 * @param options marks and scales, as Observable Plot takes them; width and height in pixels
 * @returns an SVG element as HTML, with a title and a description
 */
export function drawPlot({ id, title, description }: PlotName, options: Plot.PlotOptions): string {
  const svg = Plot.plot({
    ...options,
    document,
    className: 'plot',
    margin: 0,
    ...margins(options),
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const attribute of NOT_KEPT) element.removeAttribute(attribute);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-description`);
  svg.prepend(
    createElement('title', title, `${id}-title`),
    createElement('desc', description, `${id}-description`),
  );
  return svg.outerHTML;
}

function margins({ marginTop, marginRight, marginBottom, marginLeft }: Plot.PlotOptions) {
  return Object.fromEntries(
    Object.entries({ marginTop, marginRight, marginBottom, marginLeft }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
