import type { Site } from '../../schema/index.ts';
import { countOf } from '../../text/countOf.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
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
  const has = (file: Site['dataFiles'][number]) => site.dataFiles.includes(file);
  const sections: [string, string[]][] = [
    [
      'Data',
      [
        ...(has('jsonl')
          ? [link('JSON Lines', places.papersFile('/', 'jsonl'), 'every paper, one record a line')]
          : []),
        ...(has('csv')
          ? [link('CSV', places.papersFile('/', 'csv'), 'every paper, one row each')]
          : []),
        link('JSON Schema', places.paperSchema, 'what a record holds'),
        link('About the data', places.data, 'formats, citations, feeds'),
      ],
    ],
    [
      'Topics',
      library.topics.map(({ id, name, scope }) =>
        link(
          name,
          has('json') ? places.papersFile(places.topic(id), 'json') : places.topic(id),
          scope,
        ),
      ),
    ],
    [
      'Digests',
      library.digests
        .slice(0, MOST_DIGESTS)
        .map(({ id, date, papers }) =>
          link(
            formatDay(date, site.language),
            has('json') ? places.papersFile(places.digest(id), 'json') : places.digest(id),
            countOf(papers.length, 'paper'),
          ),
        ),
    ],
    [
      'Optional',
      [
        link('All digests', places.digests),
        link('About', places.about),
        ...site.feeds
          .slice(-1)
          .map((feed) =>
            link('Feed', places.feed('/', feed), 'the newest papers with their abstracts'),
          ),
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
