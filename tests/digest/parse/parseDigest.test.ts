import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateStampBefore, inferDigestDate } from '../../../src/digest/dates/inferYear.ts';
import { parseDigest } from '../../../src/digest/parse/parseDigest.ts';
import { decodeWhole, readWhole } from '../../support/readWhole.ts';

const SEED = new URL('../../../content/digests/2025-11-13.txt', import.meta.url);
const TABLE = new URL('../../fixtures/seed/papers.tsv', import.meta.url);

const ABSTRACT =
  'We study a problem. It is an old one, and it has been looked at by very many people over very many years. We look at it once more, and find what nobody found before us. That is all.';
const entry = (title: string, byline = '  • 5 authors\n·\nOct 31, 2023 1') =>
  `${title}\n\n${ABSTRACT}\n\n${byline}\n\n`;

const parse = (text: string) => readWhole(parseDigest, decodeWhole(text));
const codes = (text: string) => parse(text).diagnostics.map(({ code, line }) => `${code}:${line}`);

describe('the seed digest', () => {
  const digest = parse(readFileSync(SEED, 'utf8'));
  const rows = readFileSync(TABLE, 'utf8').trim().split('\n').slice(1);

  it('has 61 entries, every one as the table made by hand says', () => {
    const stamps = digest.entries.flatMap(({ stamp }) => (stamp ? [stamp] : []));
    const date = digest.stamp && inferDigestDate(digest.stamp, stamps);
    expect(date).toBe('2025-11-13');
    const found = digest.entries.map(({ lines, stamp, authorCount, comments, title }) =>
      [lines[0], stamp && dateStampBefore(stamp, '2025-11-13'), authorCount, comments, title]
        .map((cell) => cell ?? '')
        .join('\t'),
    );
    const expected = rows.map((row) => {
      const [line, day, authors, comments, , title] = row.split('\t');
      return [line, day, authors, comments, title].join('\t');
    });
    expect(found).toEqual(expected);
  });

  it('is read without loss: masthead, entries and blank lines are all there is', () => {
    expect(digest.title).toBe('Daily Papers');
    expect(digest.diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['byline-missing', 437],
    ]);
    const lines = readFileSync(SEED, 'utf8').split('\n');
    const covered = new Set(digest.entries.flatMap(({ lines: [a, b] }) => range(a, b)));
    const left = lines.filter((line, index) => line.trim() !== '' && !covered.has(index + 1));
    expect(left).toEqual([
      'new',
      'Get trending papers in your email inbox!',
      'Subscribe',
      'Daily Papers',
      'byAK and the research community',
      'Nov 13',
    ]);
  });
});

describe('dialects of the same digest', () => {
  const text = `Daily Papers\n\nNov 13\n\n${entry('A Title of a Paper')}${entry('Mamba', '  • 1 authors\n·\nNov 8')}`;
  const expected = parse(text).entries;

  it.each([
    ['carriage returns', text.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['trailing spaces', text.replaceAll('\n', '  \n')],
    ['no-break spaces in bylines', text.replaceAll('5 authors', '5\u00a0authors')],
    ['bylines on one line', text.replaceAll(/ {2}• (\d) authors\n·\n/g, '• $1 authors · ')],
    ['no masthead', text.slice(text.indexOf('A Title'))],
  ])('reads %s', (_name, dialect) => {
    const strip = ({ lines: _, ...rest }: (typeof expected)[number]) => rest;
    expect(parse(dialect).entries.map(strip)).toEqual(expected.map(strip));
  });

  it('reads a digest without blank lines', () => {
    const dense = parse(text.replaceAll(/\n\n+/g, '\n'));
    expect(dense.entries.map(({ title }) => title)).toEqual(['A Title of a Paper', 'Mamba']);
  });

  it('keeps paragraphs apart and joins wrapped lines', () => {
    const [first] = parse(
      `Paper\n\nOne line\nand its rest.\n\nSecond paragraph.\n\n• 2 authors\n·\nMay 5, 2020\n`,
    ).entries;
    expect(first?.paragraphs).toEqual(['One line and its rest.', 'Second paragraph.']);
  });
});

describe('pages that were copied into one file', () => {
  const head = (day: string) => `Daily Papers\n\nbyAK and the research community\n\n${day}\n\n`;
  const foot = 'Previous\n1\n2\nNext\nCompany\n© Hugging Face\nTOS\n\n';
  const titles = (text: string) => parse(text).entries.map(({ title }) => title);

  it.each([
    ['as they are', '', 'digests-joined:17'],
    ['with the foot of the first one', foot, 'digests-joined:25'],
    ['below a paper without a byline', `Another\n\n${ABSTRACT}\n\n`, 'digests-joined:21'],
  ])('are refused where they are two digests, %s', (_name, between, expected) => {
    const joined = `${head('Nov 13')}${entry('A Paper')}${between}\n\n${head('Nov 14')}${entry('B')}`;
    const { diagnostics, entries } = parse(joined);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, line }) => `${code}:${line}`)).toEqual([expected]);
    expect(errors[0]?.remedy).toContain(`line ${errors[0]?.line}`);
    expect(entries).toEqual([]);
  });

  it('names every digest that begins in the file', () => {
    const three = ['Nov 13', 'Nov 14', 'Nov 15'].map((day) => head(day) + entry(day)).join('');
    expect(codes(three)).toEqual(['digests-joined:15', 'digests-joined:29']);
  });

  it.each([
    ['the foot of a page', foot],
    ['the links to other pages', 'Previous\nNext\n\n'],
    ['one link', 'Next\n\n'],
  ])('are one digest where only %s stands between them', (_name, between) => {
    const title = 'A Title of Another Paper';
    const text = `${head('Nov 13')}${entry('A Paper')}${between}${entry(title)}`;
    expect(titles(text)).toEqual(['A Paper', title]);
    expect(titles(text.replaceAll(/\n\n+/g, '\n'))).toEqual(['A Paper', title]);
    expect(codes(text)).toEqual([]);
  });

  it.each(['Next', 'Previous', 'Models', 'About', 'Daily Papers', '1984'])(
    'leave a paper its title %s',
    (title) => {
      const text = `${head('Nov 13')}${entry('A Paper')}${entry(title)}${entry('B')}`;
      expect(titles(text)).toEqual(['A Paper', title, 'B']);
      const short = entry(title).replace(ABSTRACT, 'We go on.');
      expect(titles(`${entry('A Paper')}${short}`)).toEqual(['A Paper', title]);
      const none = entry(title).replace(ABSTRACT, '');
      expect(titles(`${entry('A Paper')}${none}`)).toEqual(['A Paper', title]);
      expect(titles(`${entry('A Paper')}${foot}${entry(title)}`)).toEqual(['A Paper', title]);
      if (title !== 'Daily Papers') {
        expect(titles(`${head('Nov 13')}${entry(title)}`)).toEqual([title]);
      }
    },
  );
});

describe('doubts', () => {
  it.each([
    [
      'a byline without a date',
      entry('A Paper', '• 3 authors') + entry('B'),
      ['byline-incomplete:5'],
    ],
    [
      'a paper without a byline',
      `${entry('A')}A Paper of Ours\n\n${ABSTRACT}\n\n${entry('A Paper of Theirs')}`,
      ['byline-missing:9'],
    ],
    [
      'a paper without an abstract',
      `A Paper\n\n• 3 authors\n·\nMay 5, 2020\n`,
      ['abstract-missing:1'],
    ],
    [
      'an abstract without a title',
      `${entry('A')}${ABSTRACT}\n\n• 3 authors\n·\nMay 5, 2020\n`,
      ['title-missing:9'],
    ],
    [
      'a strange line in the masthead',
      `Daily Papers\n\nA stranger\n\n${entry('A Paper')}`,
      ['line-unrecognized:3'],
    ],
    [
      'a strange line in the foot',
      `${entry('A Paper')}Previous\n1\n2\nNext\n\nCompany\n\nStranger\n\nTOS\nAnother\n`,
      ['line-unrecognized:16', 'line-unrecognized:19'],
    ],
  ])('publishes with a warning for %s', (_name, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(parse(text).diagnostics.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  it.each([
    ['text that is no digest', 'Dear all,\n\nwe meet on Monday.\n', ['not-a-digest:1']],
    ['a masthead alone', 'Daily Papers\n\nNov 13\n', ['digest-truncated:4']],
    [
      'an abstract that is cut off',
      entry('A') + entry('B').slice(0, 120),
      ['byline-missing:9', 'digest-truncated:11'],
    ],
    [
      'a byline that is cut off',
      `${entry('A')}B Paper\n\n${ABSTRACT}\n\n  • 5 auth`,
      ['byline-missing:9', 'digest-truncated:13'],
    ],
    [
      'a byline without its date at the end',
      `${entry('A')}${entry('B', '• 5 authors\n·')}`,
      ['byline-incomplete:13', 'digest-truncated:14'],
    ],
    [
      'a byline of which only the dot is there',
      `${entry('A')}B Paper\n\n${ABSTRACT}\n\n  •`,
      ['byline-missing:9', 'digest-truncated:13'],
    ],
    [
      'a title at the end',
      `${entry('A')}A Title without its Abstract\n`,
      ['line-unrecognized:9', 'digest-truncated:9'],
    ],
  ])('refuses %s', (_name, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(parse(text).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a digest that is cut off', () => {
  const text = `${entry('A')}${entry('B')}`.trimEnd();
  const isRefused = (cut: string) =>
    parse(cut).diagnostics.some(({ code }) => code === 'digest-truncated');

  it('is refused wherever its last byline is cut', () => {
    const accepted = range(text.indexOf('•', text.indexOf('\nB\n')) + 1, text.length)
      .map((length) => text.slice(0, length))
      .filter((cut) => !isRefused(cut));
    // Of “Oct 31, 2023 1” nobody can tell that more was there.
    const whole = ['Oct 3', 'Oct 31', 'Oct 31, 2023', 'Oct 31, 2023 ', 'Oct 31, 2023 1'];
    expect(accepted.map((cut) => cut.split('\n').at(-1))).toEqual(whole);
  });

  it('is refused within the next title', () => {
    const from = text.indexOf('B\n');
    const titled = text.replace('\nB\n', '\nAdam: a Method\n');
    for (const length of range(from + 1, from + 'Adam: a Method'.length)) {
      expect(isRefused(titled.slice(0, length))).toBe(true);
    }
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

describe('what stands below the authors', () => {
  const dated = (line: string) =>
    parse(
      `Daily Papers\n\nNov 13, 2025\n\n${entry('A Title of a Paper', `  • 5 authors\n·\n${line}`)}${entry('Another Title of a Paper')}`,
    );

  it.each([
    'Published on Oct 31, 2025',
    'Oct 31, 2025 1.2k',
    'Oct 31 ’25',
    '31 Oct 2025',
    '31. Oktober 2025',
    'October 31st, 2025',
    '2025-10-31',
    '31.10.2025',
    '2 days ago',
    'yesterday',
  ])('is no title where it is a date of another kind: %s', (line) => {
    const { entries, diagnostics } = dated(line);
    expect(entries.map(({ title }) => title)).toEqual([
      'A Title of a Paper',
      'Another Title of a Paper',
    ]);
    expect(entries[0]?.stamp).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => [code, message.includes(line)])).toEqual([
      ['date-invalid', true],
    ]);
  });

  it.each(['May Contain Nuts: a Survey of 2024', 'Today’s Models', '7 Days of Work'])(
    'is a title where it is none: %s',
    (title) => {
      const { entries } = parse(
        `Daily Papers\n\nNov 13, 2025\n\n${entry('A Title of a Paper', '  • 5 authors\n·')}${entry(title)}`,
      );
      expect(entries.map((one) => one.title)).toEqual(['A Title of a Paper', title]);
    },
  );
});

describe('what stands above a title', () => {
  it.each([
    'Submitted by\n\ntom\n\n7\n\n',
    'Submitted by tom\n\n1.2k\n\n',
    'Submitted by\ntom\n7\n',
    'Submitted by tom\n\n',
  ])('is no title where it names who submitted the paper: %j', (head) => {
    const { entries, diagnostics } = parse(
      `Daily Papers\n\nNov 13, 2025\n\n${entry('First Paper')}${head}${entry('Second Paper')}${head}${entry('Third')}`,
    );
    const titles = ['First Paper', 'Second Paper', 'Third'];
    expect(entries.map(({ title }) => title)).toEqual(titles);
    expect(entries.map(({ paragraphs }) => paragraphs)).toEqual(titles.map(() => [ABSTRACT]));
    expect(diagnostics).toEqual([]);
  });

  it('is a title where an abstract follows at once', () => {
    const { entries } = parse(`Daily Papers\n\nNov 13, 2025\n\n${entry('Submitted by Machines')}`);
    expect(entries.map(({ title }) => title)).toEqual(['Submitted by Machines']);
  });
});

describe('a line between two paragraphs', () => {
  const between = (line: string) => {
    const text = `Daily Papers\n\nNov 13, 2025\n\n${entry('A Title of a Paper').replace(ABSTRACT, `${ABSTRACT}\n\n${line}\n\n${ABSTRACT}`)}`;
    return codes(text);
  };

  it.each(['Kimi K2', 'BERT', 'nanochat at scale', '深度学习的综述'])(
    'may be a title: %s',
    (line) => {
      expect(between(line)).toEqual(['byline-missing:9']);
    },
  );

  it.each(['Results', 'Code: https://example.org/code.', 'And so it goes on:'])(
    'is none: %s',
    (line) => {
      expect(between(line)).toEqual([]);
    },
  );
});
