import { countOf } from '../../text/countOf.ts';
import type { LibraryPaper } from '../library.ts';
import { type Calendar, countByYear, type YearSpan } from '../statistics/calendar.ts';
import { type Column, columnsPlot, type Room } from './columnsPlot.ts';
import type { Figure, TableRow } from './figure.ts';

/** Tells which papers a calendar leaves out, if any. */
export function undatedNote(undated: number): string {
  return undated === 0 ? '' : ` ${countOf(undated, 'paper')} without a date left out.`;
}

/** Says in words what the columns show. */
function describe({ periods, undated }: Calendar): string {
  const taken = periods.filter(({ count }) => count > 0);
  const [most, second] = taken.toSorted((a, b) => b.count - a.count);
  const [first, last] = [taken[0], taken.at(-1)];
  if (most === undefined || first === undefined || last === undefined) return '';
  const total = taken.reduce((sum, { count }) => sum + count, 0);
  const when = first === last ? `in ${first.period}` : `from ${first.period} to ${last.period}`;
  // Only a year that stands out is worth a word.
  const standsOut = second !== undefined && second.count < most.count;
  const peak = !standsOut
    ? ''
    : `, ${most.count.toLocaleString('en-US')} of them in ${most.period}`;
  return `${countOf(total, 'paper')} first submitted ${when}${peak}.${undatedNote(undated)}`;
}

/** Makes the columns of years. */
function columnsOf({ periods }: Calendar): Column[] {
  return periods.map(({ period, count }) => ({
    label: period,
    tip: `${period}: ${countOf(count, 'paper')}`,
    count,
  }));
}

/**
 * Draws how many papers there are of each year.
 *
 * @param id unique on the page
 * @param papers the papers
 * @param rooms the drawings to make
 * @param span the years to show; those of the papers where none are given
 * @returns the figure; nothing where no paper has a date
 */
export function papersPerYear(
  id: string,
  papers: readonly LibraryPaper[],
  rooms: Partial<Record<'any' | 'narrow' | 'wide', Room>>,
  span?: YearSpan,
): Figure | undefined {
  const calendar = countByYear(papers, span);
  if (calendar.periods.every(({ count }) => count === 0)) return undefined;
  const title = 'Papers by year';
  const caption = describe(calendar);
  const columns = columnsOf(calendar);
  return {
    id,
    title,
    caption,
    drawings: Object.entries(rooms).map(([room, size]) => ({
      room: room as keyof typeof rooms,
      draw: () => columnsPlot({ id: `${id}-${room}`, title, description: caption }, columns, size),
    })),
    table: {
      columns: ['Year', 'Papers'],
      rows: [
        ...calendar.periods.map(({ period, count }): TableRow => [period, count]),
        ...(calendar.undated > 0 ? [['Undated', calendar.undated] satisfies TableRow] : []),
      ],
    },
  };
}
