import * as Plot from '@observablehq/plot';
import { drawPlot } from '../../src/site/plots/drawPlot.ts';
import type { BenchResult } from './benchResult.ts';
import type { Cost } from './runMeasured.ts';

/** A cost at a number of papers. */
interface Point {
  name: string;
  papers: number;
  value: number;
}

const WIDTH = 640;
const HEIGHT = 300;
const OURS = 'Offprint';

/** An image that is shown by itself brings its own style, for light and dark. */
const STYLE = `text{font:12px system-ui,sans-serif;fill:#515b57;stroke:none}
.bench-line{stroke:#8a9490}.bench-ours{stroke:#a02c18;stroke-width:2.5}.bench-axis{stroke:#cbd2ce}
.bench-name-ours text,text.bench-name-ours{fill:#a02c18;font-weight:600}
@media (prefers-color-scheme:dark){text{fill:#a6b0ab}.bench-line{stroke:#79827e}.bench-ours{stroke:#f0937d}
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

/** Lines over two logarithmic scales, each named at its end. */
function drawLines(title: string, points: readonly Point[], ours: string): string {
  const last = endsOf(points);
  const rest = points.filter(({ name }) => name !== ours);
  const own = points.filter(({ name }) => name === ours);
  const line = { x: 'papers', y: 'value', z: 'name' };
  const name = { x: 'papers', y: 'value', text: 'name', textAnchor: 'start', dx: 8 } as const;
  const svg = drawPlot(
    { id: 'bench', title, description: describe(points) },
    {
      width: WIDTH,
      height: HEIGHT,
      marginTop: 24,
      marginRight: 170,
      marginBottom: 34,
      marginLeft: 56,
      x: {
        type: 'log',
        ticks: [...new Set(points.map(({ papers }) => papers))],
        tickFormat: (papers: number) => papers.toLocaleString('en-US'),
        label: null,
      },
      y: {
        type: 'log',
        ticks: 5,
        tickFormat: (value: number) => value.toLocaleString('en-US'),
        label: null,
      },
      marks: [
        Plot.gridY({ className: 'bench-axis', ticks: 5 }),
        Plot.line(rest, { ...line, className: 'bench-line' }),
        Plot.dot(rest, { ...line, r: 3, className: 'bench-line' }),
        Plot.line(own, { ...line, className: 'bench-ours' }),
        Plot.dot(own, { ...line, r: 3, className: 'bench-ours' }),
        Plot.text(
          last.filter((point) => point.name !== ours),
          name,
        ),
        Plot.text(
          last.filter((point) => point.name === ours),
          { ...name, className: 'bench-name-ours' },
        ),
        Plot.text([title], { frameAnchor: 'top-left', dy: -20, dx: -50 }),
      ],
    },
  );
  return svg
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replace('</desc>', `</desc><style>${STYLE}</style>`);
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
