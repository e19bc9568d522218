import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printPage } from '../../src/digest/write/page.ts';
import { readPrintedYaml } from '../../src/stored/printedYaml.ts';
import { splitPage } from '../../src/stored/splitPage.ts';
import { samplePaper } from '../site/sampleLibrary.ts';
import fc from '../support/fastCheck.ts';

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.lorem({ maxCount: 40 }),
  fc
    .array(fc.lorem({ maxCount: 20 }), { minLength: 1 })
    .map((paragraphs) => paragraphs.join('\n\n')),
);

describe('readPrintedYaml', () => {
  it('reads whatever the import prints, as a parser of YAML does', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          abstract: text,
          acronyms: fc.array(fc.record({ short: text, long: text })),
          methods: fc.array(text),
          authors: fc.option(fc.record({ count: fc.nat(), names: fc.array(text) }), {
            nil: undefined,
          }),
        }),
        ({ title, abstract, ...rest }) => {
          const { hash: _, ...paper } = samplePaper({ title: 'A', slug: 'a', topics: ['x', 'y'] });
          const page = printPage(
            {
              ...paper,
              ...rest,
              title,
              digests: [{ id: '2025-11-13', lines: [3, 9] }],
              source: { title, abstract },
            } as never,
            'Body.',
          );
          const yaml = splitPage(page)?.frontMatter ?? '';
          const value = readPrintedYaml(yaml);
          if (value === undefined) return;
          read += 1;
          expect(value).toEqual(parse(yaml));
        },
      ),
    );
    expect(read).toBeGreaterThan(20);
  });

  it.each([
    ['what older YAML takes for truth', 'title: yes'],
    ['a key that it takes for falsehood', 'terms:\n  off: 1'],
    ['the same in a list', 'related: [one, No]'],
    ['a quote in single quotes', "title: 'it''s'"],
    ['a plain scalar with a sign', 'title: a: b'],
    ['a plain scalar over two lines', 'title: one\n  two'],
    ['a number with an exponent', 'terms:\n  term: 1e3'],
    ['a key that is an exponent alone', 'e-7: 1'],
    ['a date', 'date: 2025-11-13'],
    ['an anchor', 'title: &a "x"'],
    ['a comment', 'title: "x" # y'],
    ['a key twice', 'title: "x"\ntitle: "y"'],
    ['a tab', 'title:\t"x"'],
    ['a folded block', 'title: >-\n  x'],
    ['an escape that JSON does not know', 'title: "\\x41"'],
    ['a wrong indentation', 'source:\n   title: "x"'],
    ['a string over two lines', 'title: "x\n  y"'],
    ['numbers that no comma parts', 'lines: [7 2]'],
    ['an octal number', 'authors: { count: 010 }'],
    ['a colon within a word', 'authors: {count:61}'],
  ])('leaves %s to the parser', (_, yaml) => {
    expect(readPrintedYaml(yaml)).toBeUndefined();
  });

  it('reads most topics of this library, as a parser of YAML does', () => {
    const topics = readdirSync('content/topics').map(
      (file) => splitPage(readFileSync(join('content/topics', file), 'utf8'))?.frontMatter ?? '',
    );
    const read = topics.filter((yaml) => {
      const value = readPrintedYaml(yaml);
      if (value !== undefined) expect(value).toEqual(parse(yaml));
      return value !== undefined;
    });
    expect(read.length).toBeGreaterThan(0.9 * topics.length);
  });

  it('takes words for what a parser of YAML takes them for', () => {
    const word = fc
      .array(fc.constantFrom(...'abeEnNoOyYxfF01237', ' ', '-', '.', ', ', "'", '+', '_', 'é'), {
        minLength: 1,
        maxLength: 6,
      })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(word, word, word, (key, value, item) => {
        const yaml = `${key}: ${value}\nlist: [${item}, '${value}']\nquoted: '${item}'`;
        const read = readPrintedYaml(yaml);
        if (read === undefined) return;
        const expected = parse(yaml);
        // The package takes “E-1” for a number, and then finds that it is none.
        const isMisread = !/nan/i.test(yaml) && Object.values(expected).flat().some(Number.isNaN);
        if (!isMisread) expect(read).toEqual(expected);
      }),
      { numRuns: 5000, examples: [['a', 'E-1', 'a']] },
    );
  });
});
