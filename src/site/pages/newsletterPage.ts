import { countOf } from '../../text/countOf.ts';
import { abstractHtml } from '../abstracts/abstractHtml.ts';
import { parseAbstract } from '../abstracts/parseAbstract.ts';
import { shortenAbstract } from '../abstracts/shortenAbstract.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { formatDay } from '../dates.ts';
import { factsLine } from '../feeds/feedOf.ts';
import { escapeHtml, plainTitleOf } from '../formulas/typeset.ts';
import type { LibraryPaper } from '../library.ts';
import { linkButton } from '../links/linkLabels.ts';

/** Gmail cuts a message off at 102 KB; some room is left for what a service adds. */
const MOST_BYTES = 90_000;

/** How much of each abstract is tried, in characters, until the whole is small enough. */
const LENGTHS = [Number.POSITIVE_INFINITY, 900, 600, 400, 250, 1];

const LINK = 'style="color:#a02c18"';
const QUIET = 'style="margin:0 0 8px;font-size:15px;line-height:1.4;color:#515b57"';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Keeps month and day of a date on one line. */
const withWholeDays = (text: string): string =>
  text.replaceAll(/(\p{L}) (?=\d{1,2}, \d{4})/gu, '$1\u00a0');

/** Programs for e-mail keep attributes, not style sheets. Scripts must not push lines apart. */
const withStyles = (html: string): string =>
  html
    .replaceAll('<a href', `<a ${LINK} href`)
    .replaceAll(/<(su[bp])>/g, '<$1 style="line-height:0">');

/** One paper: title, facts, abstract as far as there is room, links. */
function paperHtml(context: SiteContext, paper: LibraryPaper, enough: number): string {
  const address = escapeHtml(context.addresses.absolute(places.paper(paper.slug)));
  const { blocks, isCut } = shortenAbstract(parseAbstract(paper.abstract), enough);
  const links = paper.links.map((link) => {
    const { label, url } = linkButton(link);
    return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
  });
  if (isCut) links.unshift(`<a href="${address}">Read the whole abstract</a>`);
  const title = escapeHtml(plainTitleOf(paper));
  return withStyles(
    [
      '<div style="margin:0;padding:20px 0 12px;border-top:1px solid #cbd2ce">',
      `<h2 style="margin:0 0 6px;font-size:20px;line-height:1.25"><a style="color:#191d1c;text-decoration:none" href="${address}">${title}</a></h2>`,
      `<p ${QUIET}>${escapeHtml(withWholeDays(factsLine(context, paper)))}</p>`,
      abstractHtml(blocks),
      links.length === 0 ? '' : `<p ${QUIET}>${links.join(' · ')}</p>`,
      '</div>',
    ].join('\n'),
  );
}

/** The frame of the message. */
function messageHtml(context: SiteContext, title: string, intro: string, papers: string): string {
  const { addresses, site } = context;
  const subscribe = escapeHtml(addresses.absolute(places.subscribe));
  return `<!doctype html>
<html lang="${escapeHtml(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${title} · ${site.title}`)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#191d1c">
<main style="display:block;max-width:600px;margin:0 auto;padding:28px 20px;font-family:Georgia,'Times New Roman',serif;font-size:17px;line-height:1.55;overflow-wrap:break-word">
<p style="margin:0 0 4px;font-size:15px;color:#a02c18">${escapeHtml(site.title)}</p>
<h1 style="margin:0 0 8px;font-size:28px;line-height:1.2">${escapeHtml(title)}</h1>
<p style="margin:0 0 24px">${intro}</p>
${papers}
<p style="margin:20px 0 0;padding:16px 0 0;border-top:1px solid #cbd2ce;font-size:15px;color:#515b57">${escapeHtml(site.description)} <a ${LINK} href="${subscribe}">Feeds and subscriptions</a></p>
</main>
</body>
</html>
`;
}

/** Takes papers from the first on while there is room, and says how many more there are. */
function fitPapers(papers: readonly string[], address: string, room: number): string {
  const rest = (count: number) =>
    `<p style="margin:0;padding:20px 0 0;border-top:1px solid #cbd2ce"><a ${LINK} href="${address}">${countOf(count, 'more paper')} on the web</a></p>`;
  let left = room - bytesOf(rest(papers.length));
  const fitting = papers.findIndex((paper) => {
    left -= bytesOf(`${paper}\n`);
    return left < 0;
  });
  return [...papers.slice(0, fitting), rest(papers.length - fitting)].join('\n');
}

/**
 * Makes the newest digest ready for e-mail: one column, styles as attributes, no script, no image,
 * formulas as text. Abstracts are cut at the ends of sentences where the whole would be so long that
 * mail programs cut it; where that is not enough, the last papers are left to the site.
 *
 * @param context the site
 * @returns a whole HTML page
 */
export function newsletterPage(context: SiteContext): string {
  const { addresses, library, site } = context;
  const digest = library.digests[0];
  if (digest === undefined) {
    return messageHtml(context, 'No digest yet', 'The library is empty.', '');
  }
  const address = escapeHtml(addresses.absolute(places.digest(digest.id)));
  const intro = `${countOf(digest.papers.length, 'paper')}. <a ${LINK} href="${address}">Read it on the web</a>, with formulas typeset.`;
  const title = `Digest of ${withWholeDays(formatDay(digest.date, site.language))}`;
  const room = MOST_BYTES - bytesOf(messageHtml(context, title, intro, ''));
  let papers: string[] = [];
  for (const enough of LENGTHS) {
    papers = digest.papers.map((paper) => paperHtml(context, paper, enough));
    const all = papers.join('\n');
    if (bytesOf(all) <= room) return messageHtml(context, title, intro, all);
  }
  return messageHtml(context, title, intro, fitPapers(papers, address, room));
}
