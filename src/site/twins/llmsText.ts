import { places } from '../addresses.ts';
import { countOf, type SiteContext } from '../context.ts';
import { formatDay } from '../dates.ts';
import { escapeMarkdown } from './markdown.ts';

/** How many digests are named; the others are on the page of all digests. */
const MOST_DIGESTS = 30;

/**
 * Writes `llms.txt` (llmstxt.org): what the library is and where programs find it as data.
 *
 * @param context the site
 * @returns Markdown: a title, a summary in a quotation, lists of links
 */
export function llmsText({ addresses, library, site }: SiteContext): string {
  const link = (label: string, place: string, note?: string) =>
    `- [${escapeMarkdown(label)}](${addresses.absolute(place)})${note ? `: ${escapeMarkdown(note)}` : ''}`;
  const sections: [string, string[]][] = [
    [
      'Data',
      [
        link('JSON Lines', places.papersFile('/', 'jsonl'), 'every paper, one record a line'),
        link('CSV', places.papersFile('/', 'csv'), 'every paper, one row each'),
        link('JSON Schema', places.paperSchema, 'what a record holds'),
        link('About the data', places.data, 'formats, citations, feeds'),
      ],
    ],
    [
      'Topics',
      library.topics.map(({ id, name, scope }) =>
        link(name, places.papersFile(places.topic(id), 'json'), scope),
      ),
    ],
    [
      'Digests',
      library.digests
        .slice(0, MOST_DIGESTS)
        .map(({ id, date, papers }) =>
          link(
            formatDay(date, site.language),
            places.papersFile(places.digest(id), 'json'),
            countOf(papers.length, 'paper'),
          ),
        ),
    ],
    [
      'Optional',
      [
        link('All digests', places.digests),
        link('About', places.about),
        link('Feed', places.feed('/', 'atom'), 'the newest papers with their abstracts'),
      ],
    ],
  ];
  const holdings = `${countOf(library.papers.length, 'paper')} in ${countOf(library.topics.length, 'topic')} from ${countOf(library.digests.length, 'digest')}.`;
  return `${[
    `# ${escapeMarkdown(site.title)}`,
    `> ${escapeMarkdown(site.description)}`,
    `${holdings} Every paper has a page, /papers/<slug>/, whose address does not change. Abstracts are Markdown with TeX between dollars, restored from digests that print formulas without their signs; what no source says is left out.`,
    ...sections
      .filter(([, links]) => links.length > 0)
      .map(([name, links]) => `## ${name}\n\n${links.join('\n')}`),
  ].join('\n\n')}\n`;
}
