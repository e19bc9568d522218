import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDigest } from '../../../src/digest/parse/parseDigest.ts';
import { restore } from '../../../src/digest/restore/restore.ts';
import { decodeWhole, readWhole } from '../../support/readWhole.ts';

const fixture = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

/** Slugs are long titles cut at a word: the beginning of a title names its paper. */
const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** TeX without what does not show: spaces, braces around one sign. */
const essence = (tex: string) =>
  tex
    .replace(/(?<![A-Za-z])\{(\\?[A-Za-z]+|[^{}])\}/g, '$1 ')
    .replace(/(?<=\\[A-Za-z]+) +(?=[A-Za-z])/g, '~')
    .replace(/ /g, '');

/** The formulas of the seed as their authors meant them, written by hand from the digest. */
const expected = fixture('fixtures/seed/formulas.tsv')
  .toString()
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t') as [string, string, string]);

const seed = decodeWhole(fixture('../content/digests/2025-11-13.txt'));
const { entries } = readWhole(parseDigest, seed);

describe('the formulas of the seed digest', () => {
  test('every row of the table belongs to an entry', () => {
    const slugs = entries.map(({ title }) => slugOf(title));
    const homeless = expected.filter(([slug]) => !slugs.some((long) => long.startsWith(slug)));
    expect(homeless).toEqual([]);
  });

  test.each(entries.map((entry) => [entry.title, entry] as const))('%s', (title, entry) => {
    const slug = slugOf(title);
    const rows = expected.filter(([start]) => slug.startsWith(start));
    const wanted = rows.map(([, printed, tex]) => [printed, essence(tex)]);
    const found = [
      restore(title, { title: true }),
      ...entry.paragraphs.map((paragraph) => restore(paragraph)),
    ]
      .flatMap(({ formulas }) => formulas)
      .map((formula) => [formula.source, essence(formula.tex)]);
    expect(found).toEqual(wanted);
  });
});
