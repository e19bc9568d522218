import { printInlineMathematics } from '../../schema/index.ts';
import { singleSpaces } from '../../text/singleSpaces.ts';
import { dateStampBefore } from '../dates/inferYear.ts';
import { findLinks } from '../links/findLinks.ts';
import { linkKey } from '../links/linkKey.ts';
import { type Entry, LONGEST_TITLE } from '../parse/entry.ts';
import { asPrinted } from '../restore/asPrinted.ts';
import { plainText } from '../restore/plainText.ts';
import { restore } from '../restore/restore.ts';
import type { Restoration } from '../restore/types.ts';
import type { Classification, Classifier } from '../topics/classify.ts';
import { serializeMdx } from '../write/markdown.ts';
import type { PaperFrontMatter } from '../write/page.ts';
import { findAcronyms } from './acronyms.ts';
import { describe } from './description.ts';
import { findMethods } from './methods.ts';

/** As with a title of more than `LONGEST_TITLE`: longer than any paper's. */
const LONGEST_ABSTRACT = 20_000;

/** A paper that has no permalink yet. */
export interface AnnotatedPaper {
  frontMatter: Omit<PaperFrontMatter, 'slug' | 'digests'>;
  /** The title without mathematics, which gives the slug. */
  plainTitle: string;
  /** The abstract as MDX. */
  body: string;
  /** Why it has its topics. */
  classification: Classification;
}

/**
 * Restores an entry's text and adds what can be read out of it.
 *
 * @param entry the entry as printed
 * @param digestDate the digest's date as `YYYY-MM-DD`
 * @param classify the topic assignment
 * @returns all that is stored of the paper but its permalink and its digests, and why it has its topics
 */
export function annotatePaper(
  entry: Entry,
  digestDate: string,
  classify: Classifier['classify'],
): AnnotatedPaper {
  const { markup } = entry;
  const title = readTitle(entry);
  const abstract = entry.paragraphs.join('\n\n');
  const isEndless = abstract.length > LONGEST_ABSTRACT;
  const paragraphs = entry.paragraphs.map((text) => {
    const printed = collapseSpaces(text);
    return isEndless ? asPrinted(printed) : restore(printed, { markup });
  });
  const plainTitle = plainText(title);
  const plainAbstract = paragraphs.map(plainText).join(' ');
  const classification = classify({ title: plainTitle, abstract: plainAbstract });
  const acronyms = findAcronyms(plainAbstract);
  const titleLine = printTitle(title);
  const date = entry.date ?? (entry.stamp && dateStampBefore(entry.stamp, digestDate));
  const authorCount = entry.authorCount ?? entry.authorNames?.length;
  return {
    plainTitle,
    classification,
    body: serializeMdx(paragraphs.map(({ children }) => children)),
    frontMatter: {
      title: titleLine,
      ...(plainTitle !== titleLine && { plainTitle }),
      ...(date !== undefined && { date }),
      ...(authorCount !== undefined && {
        authors: {
          count: authorCount,
          ...(entry.authorNames !== undefined && { names: entry.authorNames }),
        },
      }),
      ...(entry.comments !== undefined && { comments: entry.comments }),
      topics: classification.topics,
      ...(plainAbstract.trim() !== '' && { description: describe(plainAbstract) }),
      links: distinctLinks(isEndless ? { ...entry, paragraphs: [] } : entry, paragraphs),
      acronyms,
      methods: findMethods(plainTitle, plainAbstract, acronyms),
      ...(entry.identifiers !== undefined && { identifiers: entry.identifiers }),
      source: { title: entry.title, abstract, ...(markup !== undefined && { markup }) },
    },
  };
}

/** A title of commands that print nothing (`\\`, `\end{x}`) is shown as it is printed: a page needs a name. */
function readTitle({ title, markup }: Entry): Restoration {
  const printed = collapseSpaces(title);
  if (printed.length > LONGEST_TITLE) return asPrinted(printed);
  const restored = restore(printed, { title: true, markup });
  return plainText(restored) === '' ? asPrinted(printed) : restored;
}

/** No-break spaces and runs of spaces come from the page that was copied, not from the author. */
function collapseSpaces(text: string): string {
  return singleSpaces(text.includes('\u200b') ? text.replaceAll('\u200b', ' ') : text);
}

function printTitle(title: Restoration): string {
  return printInlineMathematics(
    title.runs.map(({ kind, value }) => ({
      type: kind === 'formula' ? 'mathematics' : 'text',
      value,
    })),
  );
}

/** The links of the abstract, then those beside it that it does not have. */
function distinctLinks(
  { paragraphs, links = [] }: Entry,
  restored: readonly Restoration[],
): PaperFrontMatter['links'] {
  const distinct = new Map<string, PaperFrontMatter['links'][number]>();
  const found = paragraphs.flatMap((paragraph, at) =>
    // The restoration has found them already, unless it was given the text with other spaces.
    restored[at]?.source === paragraph ? restored[at].links : findLinks(paragraph),
  );
  for (const { url, kind } of [...found, ...links]) {
    const key = linkKey(url);
    if (!distinct.has(key)) distinct.set(key, { url, kind });
  }
  return [...distinct.values()];
}
