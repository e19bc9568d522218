import * as Plot from '@observablehq/plot';
import { drawPlot, type PlotName } from './drawPlot.ts';
import { textWidth } from './textWidth.ts';

/** A column: such as a year with its number of papers. */
export interface Column {
  /** What stands below it. */
  label: string;
  /** What a pointer is told, such as “2024: 21 papers”. */
  tip: string;
  count: number;
}

/** The room of a plot in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** A column is so wide with its share of the gaps where there is room; few columns make a narrower plot. */
const WIDEST_STEP = 46;

/** A plot that would nearly fill its room fills it, so that plots below each other end alike. */
const WIDENED_STEP = 1.25 * WIDEST_STEP;

/** Of a column's room, as much is gap. */
const GAP = 0.28;

/** Between two texts in a row there is at least so much space, in pixels. */
const LEAST_SPACE = 3;

/** Room above for a number, below for a label. */
const ABOVE = 18;
const BELOW = 20;

/**
 * Chooses round numbers for a scale.
 *
 * @param greatest the end of the scale, 1 or more
 * @returns one to four whole numbers above zero, evenly apart
 */
export function roundNumbers(greatest: number): number[] {
  const steps = [1, 2, 5].flatMap((digit) =>
    [0, 1, 2, 3, 4, 5, 6].map((power) => digit * 10 ** power),
  );
  const step = steps.sort((a, b) => a - b).find((one) => greatest / one < 5) ?? greatest;
  return Array.from({ length: Math.floor(greatest / step) }, (_, at) => (at + 1) * step);
}

/**
 * Draws columns over a row of labels. Where the numbers find room they stand on the columns, else a
 * scale at the side tells them; of the labels as many are printed as find room, the last one always.
 *
 * @param name what the image is called
 * @param columns from left to right
 * @param room the greatest width, and the height
 * @returns an SVG element as HTML
 */
export function columnsPlot(name: PlotName, columns: readonly Column[], room: Room): string {
  const greatest = Math.max(1, ...columns.map(({ count }) => count));
  const numberRoom = textWidth(greatest.toLocaleString('en-US'));
  const labelRoom = Math.max(...columns.map(({ label }) => textWidth(label)));
  const stepWith = (sides: number) => {
    const widest = (room.width - sides) / columns.length;
    return widest <= WIDENED_STEP ? widest : WIDEST_STEP;
  };
  const isNumbered = numberRoom + LEAST_SPACE <= stepWith(0);
  const side = isNumbered ? 0 : numberRoom + 6;
  // The last label, centered below its column, needs room beyond it.
  const beyond = Math.max(0, (labelRoom - stepWith(side)) / 2);
  const step = stepWith(side + beyond);
  const every = Math.ceil((labelRoom + 2 * LEAST_SPACE) / step);
  const width = Math.ceil(side + step * columns.length + beyond);
  const data = columns.map((column, at) => ({ ...column, at }));
  const isInside = (at: number) => side + (at + 0.5) * step >= labelRoom / 2;
  const labeled = data.filter(({ at }) => (columns.length - 1 - at) % every === 0 && isInside(at));
  const scale = isNumbered ? [] : roundNumbers(greatest);
  return drawPlot(name, {
    width,
    height: room.height,
    marginLeft: side,
    marginRight: width - side - step * columns.length,
    marginTop: ABOVE,
    marginBottom: BELOW,
    x: { type: 'band', domain: data.map(({ at }) => at), padding: GAP, round: false, axis: null },
    y: { domain: [0, greatest], axis: null },
    marks: [
      Plot.barY(
        data.filter(({ count }) => count > 0),
        { x: 'at', y: 'count', title: 'tip', className: 'plot-bar' },
      ),
      // The lines of the scale cut the columns instead of crossing the page.
      Plot.ruleY(scale, { className: 'plot-cut' }),
      Plot.text(scale, {
        y: (number: number) => number,
        text: (number: number) => number.toLocaleString('en-US'),
        frameAnchor: 'left',
        textAnchor: 'end',
        dx: -6,
        className: 'plot-quiet',
      }),
      Plot.ruleY([0], { className: 'plot-base' }),
      Plot.text(isNumbered ? data.filter(({ count }) => count > 0) : [], {
        x: 'at',
        y: 'count',
        text: ({ count }: Column) => count.toLocaleString('en-US'),
        dy: -8,
        className: 'plot-number',
      }),
      Plot.text(labeled, {
        x: 'at',
        text: 'label',
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        dy: 7,
        className: 'plot-quiet',
      }),
    ],
  });
}
