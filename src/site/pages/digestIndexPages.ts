import { places } from '../addresses.ts';
import type { PageLink, SiteContext } from '../context.ts';
import { type CalendarYear, digestCalendar } from '../digestCalendar.ts';
import { createHead, type PageHead } from '../head.ts';
import { indexPage } from './indexPages.ts';

/** So many years stand on the first page; the others have pages of their own. */
const YEARS_TOGETHER = 2;

/** Digests of some years as a calendar. */
export interface DigestCalendarPage {
  head: PageHead;
  title: string;
  intro: string;
  calendar: CalendarYear[];
  /** Years that are on other pages, newest first. */
  otherYears: PageLink[];
}

/**
 * Makes the calendar of the newest digests, which stays small however many years there are.
 *
 * @param context the site
 * @returns the page
 */
export function newestCalendarPage(context: SiteContext): DigestCalendarPage {
  const { head, title, intro } = indexPage(context, 'digests');
  const calendar = digestCalendar(context);
  return {
    head,
    title,
    intro,
    calendar: calendar.slice(0, YEARS_TOGETHER),
    otherYears: calendar.slice(YEARS_TOGETHER).map((year) => linkYear(context, year)),
  };
}

/**
 * Makes the calendars of years that have left the first page. A year never comes back to it, so their
 * addresses are permanent.
 *
 * @param context the site
 * @returns a page for each year, newest first
 */
export function earlierCalendarPages(
  context: SiteContext,
): (DigestCalendarPage & { year: string })[] {
  const calendar = digestCalendar(context);
  const earlier = calendar.slice(YEARS_TOGETHER);
  const newest: PageLink = {
    label: calendar
      .slice(0, YEARS_TOGETHER)
      .map(({ year }) => year)
      .join(', '),
    href: context.addresses.path(places.digests),
  };
  return earlier.map((one) => {
    const { year, count } = one;
    const others = earlier.filter((other) => other !== one);
    return {
      year,
      head: createHead(context, {
        name: `Digests of ${year}`,
        place: places.digestsOfYear(year),
        description: `${count} of the year ${year}, newest first.`,
      }),
      title: `Digests of ${year}`,
      intro: `${count}, newest first.`,
      calendar: [one],
      otherYears: [newest, ...others.map((other) => linkYear(context, other))],
    };
  });
}

function linkYear({ addresses }: SiteContext, { year }: CalendarYear): PageLink {
  return { label: year, href: addresses.path(places.digestsOfYear(year)) };
}
