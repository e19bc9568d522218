import { countOf } from '../../text/countOf.ts';
import type { Bin, Distribution } from '../statistics/distribution.ts';
import { columnsPlot, type Room } from './columnsPlot.ts';
import type { Figure, TableRow } from './figure.ts';

/** What the values of a distribution are. */
export interface Measured {
  title: string;
  /** The noun for one, such as “author”. */
  noun: string;
  /** What is said of papers whose value is unknown: “name no authors”. */
  unknown: string;
}

/** The label of a column: the value, or the least of those that the last one stands for. */
function labelOf({ value, isTail }: Bin): string {
  return isTail ? `${value}+` : String(value);
}

/**
 * Draws how many papers have each value.
 *
 * @param id unique on the page
 * @param measured what the values are
 * @param distribution the papers by value
 * @param rooms the drawings to make
 * @returns the figure; nothing where no value is known
 */
export function distributionPlot(
  id: string,
  { title, noun, unknown }: Measured,
  distribution: Distribution,
  rooms: Record<'narrow' | 'wide', Room>,
): Figure | undefined {
  const { bins, median, known } = distribution;
  if (median === undefined) return undefined;
  const left =
    distribution.unknown === 0 ? '' : ` ${countOf(distribution.unknown, 'paper')} ${unknown}.`;
  const caption = `${countOf(known, 'paper')} by the number of ${noun}s; the median is ${median}.${left}`;
  const columns = bins.map((bin) => ({
    label: labelOf(bin),
    tip: `${bin.isTail ? `${bin.value} ${noun}s or more` : countOf(bin.value, noun)}: ${countOf(bin.count, 'paper')}`,
    count: bin.count,
  }));
  const heading = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`;
  return {
    id,
    title,
    caption,
    drawings: Object.entries(rooms).map(([room, size]) => ({
      room: room as keyof typeof rooms,
      draw: () => columnsPlot({ id: `${id}-${room}`, title, description: caption }, columns, size),
    })),
    table: {
      columns: [heading, 'Papers'],
      rows: [
        ...bins.map((bin): TableRow => [labelOf(bin), bin.count]),
        ...(distribution.unknown > 0 ? [['Unknown', distribution.unknown] satisfies TableRow] : []),
      ],
    },
  };
}
