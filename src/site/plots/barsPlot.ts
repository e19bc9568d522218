import * as Plot from '@observablehq/plot';
import { drawPlot, type PlotName } from './drawPlot.ts';
import { fitText, textWidth } from './textWidth.ts';

/** A row: such as a topic with its number of papers. */
export interface Bar {
  label: string;
  tip: string;
  count: number;
  /** The part of the count that is drawn in full ink. */
  part: number;
}

/** The height of a row, in pixels. */
const ROW = 21;

/** Of a row, as much is gap. */
const GAP = 0.42;

/** Labels take at most this share of the width; what is longer ends in an ellipsis. */
const MOST_FOR_LABELS = 0.72;

/**
 * Draws bars beside their labels, one below the other, each with its number behind it.
 *
 * @param name what the image is called
 * @param bars from top to bottom
 * @param width in pixels
 * @returns an SVG element as HTML
 */
export function barsPlot(name: PlotName, bars: readonly Bar[], width: number): string {
  const greatest = Math.max(1, ...bars.map(({ count }) => count));
  const widest = Math.max(0, ...bars.map(({ label }) => textWidth(label)));
  const labelRoom = Math.min(widest, Math.floor(width * MOST_FOR_LABELS));
  const data = bars.map((bar, at) => ({ ...bar, at }));
  const row = { y: 'at', title: 'tip' };
  return drawPlot(name, {
    width,
    height: bars.length * ROW,
    marginLeft: labelRoom + 10,
    marginRight: textWidth(greatest.toLocaleString('en-US')) + 8,
    x: { domain: [0, greatest], axis: null },
    y: { type: 'band', domain: data.map(({ at }) => at), padding: GAP, round: false, axis: null },
    marks: [
      Plot.barX(data, { ...row, x: 'count', className: 'plot-bar-rest' }),
      Plot.barX(
        data.filter(({ part }) => part > 0),
        { ...row, x: 'part', className: 'plot-bar' },
      ),
      Plot.text(data, {
        y: 'at',
        text: ({ label }: Bar) => fitText(label, labelRoom),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -10,
      }),
      Plot.text(data, {
        x: 'count',
        y: 'at',
        text: ({ count }: Bar) => count.toLocaleString('en-US'),
        textAnchor: 'start',
        dx: 6,
        className: 'plot-number',
      }),
    ],
  });
}
