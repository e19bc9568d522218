import { parseInlineMathematics } from '../../schema/index.ts';
import { places } from '../addresses.ts';
import type { SiteContext } from '../context.ts';
import { factsLine } from '../feeds/feedOf.ts';
import type { LibraryPaper } from '../library.ts';
import { linkButton } from '../links/linkLabels.ts';
import { topicLinks } from '../paperList.ts';

/**
 * Escapes words for a line of Markdown, wherever in it they stand.
 *
 * @param text plain text
 * @returns Markdown that reads as the same words
 */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#|~$&{}]/g, '\\$&');
}

/** A title: words escaped, formulas as TeX between dollars. */
function titleMarkdown(title: string): string {
  return parseInlineMathematics(title)
    .map(({ type, value }) => (type === 'text' ? escapeMarkdown(value) : `$${value}$`))
    .join('');
}

/**
 * Writes the page of a paper as Markdown.
 *
 * @param context the site
 * @param paper the paper
 * @returns title, facts, abstract, links and permalink
 */
export function paperMarkdown(context: SiteContext, paper: LibraryPaper): string {
  const topics = topicLinks(context, paper).map(({ label }) => escapeMarkdown(label));
  const links = paper.links.map((link) => `- ${linkButton(link).label}: <${link.url}>`);
  return `${[
    `# ${titleMarkdown(paper.title)}`,
    escapeMarkdown(factsLine(context, paper)),
    topics.length === 0 ? '' : `Topics: ${topics.join(', ')}`,
    paper.abstract.trim(),
    links.join('\n'),
    `<${context.addresses.absolute(places.paper(paper.slug))}>`,
  ]
    .filter((block) => block !== '')
    .join('\n\n')}\n`;
}
