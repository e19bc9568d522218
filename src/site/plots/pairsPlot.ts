import * as Plot from '@observablehq/plot';
import { drawPlot, type PlotName } from './drawPlot.ts';
import { textWidth } from './textWidth.ts';

/** Two items of a row that occur together. */
export interface PlottedPair {
  /** Places in the row of labels. */
  one: number;
  other: number;
  tip: string;
  count: number;
}

/** The side of a cell, in pixels: what the room allows, between these. */
const SMALLEST_CELL = 14;
const LARGEST_CELL = 22;

/** A dot fills at most this share of its cell. */
const LARGEST_DOT = 0.92;

/** How far the labels stand beyond the middle of their cells, in pixels. */
const LABEL_START = -3;

/** The side of the cells with which every label, which begins on the diagonal, ends inside the width. */
function cellSide(labels: readonly string[], width: number): number {
  return Math.min(
    LARGEST_CELL,
    ...labels.map((label, at) => (width - textWidth(label) - LABEL_START) / (at + 0.5)),
  );
}

/**
 * Tells whether a drawing of pairs is legible at a width.
 *
 * @param labels from top to bottom
 * @param width in pixels
 * @returns whether the rows are as far apart as lines of text must be
 */
export function pairsFit(labels: readonly string[], width: number): boolean {
  return cellSide(labels, width) >= SMALLEST_CELL;
}

/**
 * Draws pairs as dots below the diagonal of a square. A label stands on the diagonal, so that it
 * names both the row to its left and the column below it, and no label need be turned.
 *
 * @param name what the image is called
 * @param labels from top to bottom
 * @param pairs pairs of labels by place
 * @param width in pixels
 * @returns an SVG element as HTML; the area of a dot is in proportion to the count
 */
export function pairsPlot(
  name: PlotName,
  labels: readonly string[],
  pairs: readonly PlottedPair[],
  width: number,
): string {
  const cell = cellSide(labels, width);
  const side = cell * labels.length;
  const places = labels.map((label, at) => ({ label, at }));
  const greatest = Math.max(1, ...pairs.map(({ count }) => count));
  const [first, last] = [0, labels.length - 1];
  return drawPlot(name, {
    width,
    height: Math.ceil(side),
    marginRight: width - side,
    x: { domain: [first - 0.5, last + 0.5], axis: null },
    y: { domain: [first - 0.5, last + 0.5], reverse: true, axis: null },
    r: { type: 'sqrt', domain: [0, greatest], range: [0, (cell * LARGEST_DOT) / 2] },
    marks: [
      Plot.ruleY(places.slice(1), { y: 'at', x1: first, x2: 'at', className: 'plot-thread' }),
      Plot.ruleX(places.slice(0, -1), { x: 'at', y1: 'at', y2: last, className: 'plot-thread' }),
      Plot.dot(pairs, {
        x: ({ one, other }: PlottedPair) => Math.min(one, other),
        y: ({ one, other }: PlottedPair) => Math.max(one, other),
        r: 'count',
        title: 'tip',
        stroke: 'none',
        fill: 'currentColor',
        className: 'plot-dot',
      }),
      Plot.text(places, {
        x: 'at',
        y: 'at',
        text: 'label',
        textAnchor: 'start',
        dx: LABEL_START,
        className: 'plot-label',
      }),
    ],
  });
}
