import { countOf } from '../context.ts';
import { formatMonth } from '../dates.ts';
import type { LibraryPaper } from '../library.ts';
import { countByMonth } from '../statistics/calendar.ts';
import { columnsPlot, type Room } from './columnsPlot.ts';
import type { Figure } from './figure.ts';

/** How many months are shown: those of two years. */
const MONTHS = 24;

/**
 * Draws how many papers there are of each of the last months.
 *
 * @param id unique on the page
 * @param papers the papers
 * @param language BCP 47 tag of the language for the names of months
 * @param rooms the drawings to make
 * @returns the figure; nothing where all papers are of one month
 */
export function papersPerMonth(
  id: string,
  papers: readonly LibraryPaper[],
  language: string,
  rooms: Record<'narrow' | 'wide', Room>,
): Figure | undefined {
  const { periods } = countByMonth(papers, MONTHS);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const title = 'Papers by month';
  const total = periods.reduce((sum, { count }) => sum + count, 0);
  const name = (period: string) => formatMonth(period, language);
  const caption = `${countOf(total, 'paper')} first submitted from ${name(first.period)} to ${name(last.period)}.`;
  const columns = periods.map(({ period, count }) => ({
    label: formatMonth(period, language, 'short'),
    tip: `${name(period)}: ${countOf(count, 'paper')}`,
    count,
  }));
  return {
    id,
    title,
    caption,
    drawings: Object.entries(rooms).map(([room, size]) => ({
      room: room as keyof typeof rooms,
      svg: columnsPlot({ id: `${id}-${room}`, title, description: caption }, columns, size),
    })),
    table: {
      columns: ['Month', 'Papers'],
      rows: periods.map(({ period, count }) => [name(period), count]),
    },
  };
}
