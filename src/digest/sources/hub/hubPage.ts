import type { Entry } from '../../parse/entry.ts';
import type { DigestFacts } from '../../parse/parseDigest.ts';
import { openingOf } from '../openingOf.ts';
import { collectRecords, type LocatedRecord } from '../records/collectRecords.ts';
import { asObject, dayField } from '../records/fields.ts';
import { listOf } from '../records/jsonRecords.ts';
import { readRecord } from '../records/readRecord.ts';
import { hasTex } from '../records/texMarkup.ts';
import type { SourceFormat } from '../sourceFormat.ts';
import type { PaperCard } from './paperCard.ts';
import { type PapersPage, readPapersPage } from './readPapersPage.ts';

/** The Hub's papers page, saved from a browser: the cards, and the data that the page carries. */
export const hubPage: SourceFormat = {
  name: 'saved page of the Hub',
  extension: 'html',
  recognizes(source) {
    const opening = openingOf(source);
    return (
      opening.startsWith('<') &&
      /<(?:!doctype html|html|head|body|main|article)[\s>]/i.test(opening)
    );
  },
  *read(source, findings) {
    const page = readPapersPage([...source.lines].join('\n'));
    if (page.brokenOff !== undefined) {
      findings.error('source-malformed', page.brokenOff, {
        message: 'this HTML nests too deep to be a page of the Hub',
        remedy: 'Save the Hub’s papers page from the browser, or copy it as text',
      });
      return {};
    }
    const { cards, data, cutOff, unreadableData } = page;
    if (cutOff !== undefined && isOfHub(page)) {
      findings.error('digest-truncated', cutOff, {
        message:
          'the page ends too early: what it has last may be half a paper, and others may miss',
        remedy: 'Save the whole page again from the browser, once it has loaded',
      });
      return {};
    }
    if (unreadableData !== undefined && data === undefined) {
      findings.warning('source-malformed', unreadableData, {
        message:
          'the data of this page (data-props) cannot be read; its papers are published as its cards show them',
        remedy: 'Save the page again, or import the Hub’s API, for names of authors and abstracts',
      });
    }
    const records = recordsOf(page);
    const known = new Set(
      records.flatMap(({ value }) => {
        const read = readRecord(value);
        return typeof read === 'string' ? [] : [read.entry.identifiers?.arxiv ?? read.entry.title];
      }),
    );
    const others = cards.filter(({ id, title }) => !known.has(id) && !known.has(title));
    if (records.length === 0 && others.length === 0) {
      findings.error('not-a-digest', 1, {
        message: 'this HTML page holds no list of papers',
        remedy: 'Save the Hub’s papers page from the browser, or copy it as text',
      });
      return {};
    }
    const facts: DigestFacts = records.length > 0 ? yield* collectRecords(records, findings) : {};
    const entries = others.map(entryOf);
    yield* entries;
    const date = dayOfPage(page);
    return {
      ...facts,
      title: 'Daily Papers',
      ...(date !== undefined && { date }),
      ...(entries.some(hasTex) && { markup: 'tex' as const }),
    };
  },
};

/** Tells whether there is any sign of a papers page. */
function isOfHub({ cards, data, unreadableData, addresses }: PapersPage): boolean {
  const hasData = data !== undefined || unreadableData !== undefined;
  return hasData || cards.length > 0 || addresses.some((address) => /\/papers\b/.test(address));
}

/** The data of the page, each record with the lines of its card, or of the data where it has no card. */
function recordsOf({ data, cards }: PapersPage): LocatedRecord[] {
  if (data === undefined) return [];
  const lines = new Map(cards.map((card) => [card.id, card.lines]));
  return listOf(data.value).map((value) => {
    const record = asObject(value);
    const id = (asObject(record?.paper) ?? record)?.id;
    return { value, lines: lines.get(String(id)) ?? data.lines };
  });
}

/** The day that the data or the page's own address names. */
function dayOfPage({ data, addresses }: PapersPage): string | undefined {
  const stated = dayField(data?.value.dateString);
  if (stated !== undefined) return stated;
  for (const address of addresses) {
    const day = dayField(
      /\/papers(?:\/date\/|\?(?:.*&)?date=)(\d{4}-\d{2}-\d{2})/.exec(address)?.[1],
    );
    if (day !== undefined) return day;
  }
  return undefined;
}

function entryOf({ id, title, abstract, authorCount, date, comments, lines }: PaperCard): Entry {
  return {
    title,
    paragraphs: abstract === '' ? [] : [abstract],
    lines,
    identifiers: { arxiv: id },
    ...(authorCount !== undefined && { authorCount }),
    ...(date !== undefined && { date }),
    ...(comments !== undefined && { comments }),
  };
}
