import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../src/site/plots/drawPlot.ts';
import type { BenchResult } from './benchResult.ts';
import type { Cost } from './runMeasured.ts';
import { spreadLabels } from './spreadLabels.ts';

/** A cost at a number of papers. */
interface Point {
  name: string;
  papers: number;
  value: number;
}

const WIDTH = 640;
const HEIGHT = 300;
const MARGINS = { marginTop: 32, marginRight: 170, marginBottom: 34, marginLeft: 56 };
/** The room for names before the lines, and how far apart two names are at least, in pixels. */
const LABELS_WIDTH = 160;
const LABEL_GAP = 15;
const OURS = 'Offprint';

/** An image that is shown by itself brings its own style, for light and dark. */
const STYLE = `svg{color:#515b57}text{font:12px system-ui,sans-serif;fill:#515b57;stroke:none}
.bench-line{stroke:#8a9490}.bench-ours{stroke:#a02c18;stroke-width:2.5}.bench-axis{stroke:#cbd2ce}
.bench-name-ours text,text.bench-name-ours{fill:#a02c18;font-weight:600}
@media (prefers-color-scheme:dark){svg{color:#a6b0ab}text{fill:#a6b0ab}.bench-line{stroke:#79827e}.bench-ours{stroke:#f0937d}
.bench-axis{stroke:#363f3c}.bench-name-ours text,text.bench-name-ours{fill:#f0937d}}`;

/**
 * Draws what was measured at several numbers of papers.
 *
 * @param results at least one
 * @returns images by file name, as SVG that stands by itself
 */
export function drawResults(results: readonly BenchResult[]): Record<string, string> {
  const cpu = ({ cpu, wall }: Cost) => cpu ?? wall;
  const steps = results.flatMap(({ papers, offprint }) =>
    Object.entries(offprint.steps).map(([name, cost]) => ({ name, papers, value: cpu(cost) })),
  );
  return {
    'cold-builds.svg': drawLines(
      'Processor seconds of a cold build with search, by papers',
      pointsOf(results, cpu),
      OURS,
    ),
    'memory.svg': drawLines(
      'Peak memory of a cold build with search in megabytes, by papers',
      pointsOf(results, ({ memory }) => memory ?? 0).filter(({ value }) => value > 0),
      OURS,
    ),
    'steps.svg': drawLines('Processor seconds of Offprint’s steps, by papers', steps, 'cold build'),
  };
}

function pointsOf(results: readonly BenchResult[], read: (cost: Cost) => number): Point[] {
  return results.flatMap(({ papers, offprint, peers }) =>
    Object.entries({ [OURS]: offprint.steps['cold build'], ...peers }).map(([name, cost]) => ({
      name,
      papers,
      value: read(cost),
    })),
  );
}

/** Lines over two logarithmic scales, each named at its end; what was measured once is named before it. */
function drawLines(title: string, points: readonly Point[], ours: string): string {
  const rest = points.filter(({ name }) => name !== ours);
  const own = points.filter(({ name }) => name === ours);
  const line = { x: 'papers', y: 'value', z: 'name' };
  const ticks = ticksAround(points.map(({ value }) => value));
  const y = {
    type: 'log',
    domain: [ticks[0], ticks.at(-1)],
    range: [HEIGHT - MARGINS.marginBottom, MARGINS.marginTop],
  } as const;
  const labels = placeLabels(points, y);
  const hasLabelsBefore = labels.some(({ isBefore }) => isBefore);
  const svg = drawPlot(
    { id: 'bench', title, description: describe(points) },
    {
      width: WIDTH,
      height: HEIGHT,
      ...MARGINS,
      insetLeft: hasLabelsBefore ? LABELS_WIDTH : 0,
      x: {
        type: 'log',
        ticks: [...new Set(points.map(({ papers }) => papers))],
        tickFormat: (papers: number) => papers.toLocaleString('en-US'),
        label: null,
      },
      y: {
        ...y,
        axis: null,
      },
      marks: [
        Plot.gridY({ className: 'bench-axis', ticks, strokeOpacity: 0.6 }),
        Plot.text(ticks, {
          y: (value: number) => value,
          text: (value: number) => value.toLocaleString('en-US'),
          frameAnchor: 'left',
          textAnchor: 'end',
          dx: -10,
        }),
        Plot.line(rest, { ...line, className: 'bench-line' }),
        Plot.dot(rest, { ...line, r: 3, className: 'bench-line' }),
        Plot.line(own, { ...line, className: 'bench-ours' }),
        Plot.dot(own, { ...line, r: 3, className: 'bench-ours' }),
        ...[true, false].flatMap((isBefore) =>
          [true, false].map((isOurs) =>
            Plot.text(
              labels.filter(
                (label) => label.isBefore === isBefore && isOurs === (label.name === ours),
              ),
              {
                x: 'papers',
                y: 'value',
                text: 'name',
                textAnchor: isBefore ? 'end' : 'start',
                dx: isBefore ? -9 : 9,
                ...(isOurs && { className: 'bench-name-ours' }),
              },
            ),
          ),
        ),
        Plot.text([title], {
          frameAnchor: 'top-left',
          dy: -20,
          dx: -50,
        }),
      ],
    },
  );
  return svg
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace('</desc>', `</desc><style>${STYLE}</style>`);
}

/** Round numbers, 1, 2 and 5 in each power of ten, from the last below all values to the first above them. */
function ticksAround(values: readonly number[]): number[] {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const powers = Array.from({ length: 16 }, (_, index) => 10 ** (index - 4));
  const round = powers.flatMap((power) => [1, 2, 5].map((digit) => digit * power));
  const first = round.findLastIndex((value) => value <= lowest);
  const last = round.findIndex((value) => value >= highest);
  return round.slice(Math.max(0, first), last + 1);
}

/** A line's name, and where it is printed in the units of the scales. */
interface Label extends Point {
  /** It stands before its line, which is a single point. */
  isBefore: boolean;
}

/** Finds where the names of lines are printed, none over another. */
function placeLabels(points: readonly Point[], y: Plot.ScaleOptions): Label[] {
  const scale = Plot.scale({ y });
  const first = Math.min(...points.map(({ papers }) => papers));
  const several = new Set(points.map(({ papers }) => papers)).size > 1;
  const labels = endsOf(points).map((end) => ({
    ...end,
    isBefore: several && end.papers === first,
  }));
  return [...Map.groupBy(labels, ({ papers }) => papers).values()].flatMap((column) => {
    const places = spreadLabels(
      column.map(({ value }) => scale.apply(value)),
      LABEL_GAP,
    );
    return column.map((label, index) => ({ ...label, value: scale.invert?.(places[index]) }));
  });
}

/** The last point of each line. */
function endsOf(points: readonly Point[]): Point[] {
  const ends = new Map<string, Point>();
  for (const point of points) {
    if (point.papers >= (ends.get(point.name)?.papers ?? 0)) ends.set(point.name, point);
  }
  return [...ends.values()];
}

const describe = (points: readonly Point[]): string =>
  points
    .map(
      ({ name, papers, value }) =>
        `${name}, ${papers.toLocaleString('en-US')} papers: ${value.toFixed(1)}`,
    )
    .join('; ');
