import { places } from './addresses.ts';
import type { SiteContext } from './context.ts';
import type { FormulaFont } from './formulas/formulaFonts.ts';
import type { Paging } from './paging.ts';
import { feedTwins, type Twin } from './twins/twin.ts';

/** What a page tells browsers, search engines and reference managers about itself. */
export interface PageHead {
  /** For `<title>`. */
  title: string;
  /** The page's own name, for cards. */
  name: string;
  description: string;
  /** The permanent address; none for pages that have none, such as the 404. */
  canonical: string | undefined;
  /** The pages before and after this one where a list goes over several. */
  previous: string | undefined;
  next: string | undefined;
  /** Open Graph type; left out on pages that reference managers should read by other means. */
  openGraphType: 'website' | 'article' | undefined;
  /** The picture shown where the page is shared; none where the settings want none. */
  card: { url: string; alt: string } | undefined;
  /** `<meta name>` and its content, in order. */
  meta: { name: string; content: string }[];
  /** Feeds, and files for machines that say the same as the page. */
  alternates: Twin[];
  /** Linked data, where there is some. */
  jsonLd: Record<string, unknown> | undefined;
  /** Whether the page shows formulas and needs their styles. */
  hasMathematics: boolean;
  /** The fonts of formulas that are worth fetching before the style sheets are there. */
  formulaFonts: FormulaFont[];
  /** Whether search engines may list it. */
  isListed: boolean;
}

/** What a page has to say; the rest has defaults. */
export interface HeadOptions {
  name: string;
  /** Address inside the site. */
  place?: string;
  description?: string;
  openGraphType?: 'website' | 'article' | undefined;
  /** The page's own picture for sharing, inside the site; the library's where it has none. */
  card?: { place: string; alt: string } | undefined;
  meta?: { name: string; content: string }[];
  /** The page's own feeds and files; the feeds of the whole library come after them. */
  twins?: readonly Twin[];
  jsonLd?: Record<string, unknown>;
  hasMathematics?: boolean;
  formulaFonts?: FormulaFont[];
  isListed?: boolean;
  /** Which page of a list it is. */
  paging?: Paging;
}

/** The page's own card, or the library's. */
function cardOf({ site, addresses }: SiteContext, own: HeadOptions['card']): PageHead['card'] {
  if (site.socialCards === 'none') return undefined;
  const { place, alt } = own ?? { place: places.siteCard, alt: `${site.title}. ${site.masthead}` };
  return { url: addresses.absolute(place), alt };
}

/**
 * Makes the head of a page.
 *
 * @param context the site
 * @param options what the page has to say about itself
 * @returns the head, complete
 */
export function createHead(context: SiteContext, options: HeadOptions): PageHead {
  const { site, addresses } = context;
  const { name, place, isListed = true, twins = [] } = options;
  return {
    title: place === '/' ? site.title : `${name} · ${site.title}`,
    name,
    description: options.description ?? site.description,
    canonical: place === undefined ? undefined : addresses.absolute(place),
    previous: options.paging?.previous?.href,
    next: options.paging?.next?.href,
    openGraphType: 'openGraphType' in options ? options.openGraphType : 'website',
    card: cardOf(context, options.card),
    meta: options.meta ?? [],
    alternates: [...twins, ...feedTwins(context, places.front, site.title)],
    jsonLd: options.jsonLd,
    hasMathematics: options.hasMathematics ?? false,
    formulaFonts: options.formulaFonts ?? [],
    isListed,
  };
}
