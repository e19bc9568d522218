import { countOf } from '../../text/countOf.ts';
import { formatMonth } from '../dates.ts';
import type { LibraryPaper } from '../library.ts';
import { countByMonth } from '../statistics/calendar.ts';
import { columnsPlot, type Room } from './columnsPlot.ts';
import type { Figure } from './figure.ts';

/**
 * Draws how many papers there are of each month.
 *
 * @param id unique on the page
 * @param papers the papers
 * @param months the months to show, in order, as `YYYY-MM`
 * @param language BCP 47 tag of the language for the names of months
 * @param rooms the drawings to make
 * @returns the figure; nothing where there are not two months or no paper is of any of them
 */
export function papersPerMonth(
  id: string,
  papers: readonly LibraryPaper[],
  months: readonly string[],
  language: string,
  rooms: Partial<Record<'any' | 'narrow' | 'wide', Room>>,
): Figure | undefined {
  const { periods } = countByMonth(papers, months);
  const taken = periods.filter(({ count }) => count > 0);
  const [first, last] = [taken[0], taken.at(-1)];
  if (first === undefined || last === undefined || months.length < 2) return undefined;
  const title = 'Papers by month';
  const total = periods.reduce((sum, { count }) => sum + count, 0);
  const name = (period: string) => formatMonth(period, language);
  const when =
    first === last
      ? `in ${name(first.period)}`
      : `from ${name(first.period)} to ${name(last.period)}`;
  const caption = `${countOf(total, 'paper')} first submitted ${when}.`;
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
      draw: () => columnsPlot({ id: `${id}-${room}`, title, description: caption }, columns, size),
    })),
    table: {
      columns: ['Month', 'Papers'],
      rows: periods.map(({ period, count }) => [name(period), count]),
    },
  };
}
