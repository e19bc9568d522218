import { describe, expect, it, test } from 'vitest';
import {
  movedNumbers,
  nameOfPage,
  paginate,
  pagingOf,
  placeOfPage,
} from '../../src/site/paging.ts';
import fc from '../support/fastCheck.ts';
import { sampleContext } from './sampleLibrary.ts';

const context = sampleContext([]);
const partOf = (number: number, count: number) => ({
  items: Array.from({ length: 50 }),
  number,
  count,
});
const pagingAt = (number: number, count: number) =>
  pagingOf(context, '/topics/a/', partOf(number, count), 'newest');
const numbersOf = (number: number, count: number) =>
  pagingAt(number, count).pages.map((page) => (page === 'gap' ? '…' : page.label));

describe('paginate', () => {
  it('cuts a list into pages of a size, from its end', () => {
    expect(paginate([1, 2, 3, 4, 5], 2)).toEqual([
      { items: [1], number: 3, count: 3 },
      { items: [2, 3], number: 2, count: 3 },
      { items: [4, 5], number: 1, count: 3 },
    ]);
  });

  it('gives an empty list one page', () => {
    expect(paginate([], 50)).toEqual([{ items: [], number: 1, count: 1 }]);
  });

  const anyList = fc.array(fc.integer(), { minLength: 1, maxLength: 80 });
  const anySize = fc.integer({ min: 1, max: 9 });

  test('every item is on one page, in order, and no page but the first differs in size', () => {
    fc.assert(
      fc.property(anyList, anySize, (items, size) => {
        const parts = paginate(items, size);
        expect(parts.flatMap((part) => part.items)).toEqual(items);
        const [first, ...others] = parts;
        expect(first?.items.length).toBeGreaterThan(0);
        expect(first?.items.length).toBeLessThan(size * 1.5 + 1);
        if (others.length > 0) expect(first?.items.length).toBeGreaterThanOrEqual(size / 2);
        for (const part of others) expect(part.items.length).toBe(size);
        for (const part of parts) expect(part.count).toBe(parts.length);
      }),
    );
  });

  test('what comes first leaves every full page as it is', () => {
    fc.assert(
      fc.property(anyList, anyList, anySize, (items, more, size) => {
        const [, ...before] = paginate(items, size);
        const after = paginate([...more, ...items], size);
        for (const part of before) {
          expect(after.find(({ number }) => number === part.number)?.items).toEqual(part.items);
        }
      }),
    );
  });

  test('every address that a list had is a page of it still, or is among those that moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), anySize, (length, size) => {
        const list = '/years/2024/';
        const parts = paginate(Array.from({ length }), size);
        const places = parts.map((part) => placeOfPage(list, part));
        const moved = movedNumbers(length, size).map((number) => `${list}${number}/`);
        expect(places.filter((place) => moved.includes(place))).toEqual([]);
        const before = Array.from({ length: Math.ceil(length / size) }, (_, at) =>
          at === 0 ? list : `${list}${at + 1}/`,
        );
        expect(before.filter((place) => ![...places, ...moved].includes(place))).toEqual([]);
        expect(moved.filter((place) => !before.includes(place))).toEqual([]);
      }),
    );
  });
});

describe('pagingOf', () => {
  it('gives the first page the address of the list', () => {
    expect(placeOfPage('/years/2024/', { number: 3, count: 3 })).toBe('/years/2024/');
    expect(placeOfPage('/years/2024/', { number: 1, count: 3 })).toBe('/years/2024/1/');
    const paging = pagingAt(2, 3);
    expect(paging.previous).toEqual({ label: 'Newer', href: '/offprint/topics/a/' });
    expect(paging.next).toEqual({ label: 'Older', href: '/offprint/topics/a/1/' });
    expect(paging.number).toBe(2);
  });

  it('ends at both ends', () => {
    const first = pagingAt(2, 2);
    expect([first.number, first.previous]).toEqual([undefined, undefined]);
    expect(pagingAt(1, 2).next).toBeUndefined();
  });

  it.each([
    [1, 1, 'Newest'],
    [1, 2, 'Newest Oldest'],
    [3, 3, 'Newest 2 Oldest'],
    [9, 9, 'Newest 8 … Oldest'],
    [6, 9, 'Newest 8 7 6 5 … Oldest'],
    [5, 9, 'Newest … 6 5 4 … Oldest'],
    [4, 9, 'Newest … 5 4 3 2 Oldest'],
    [1, 9, 'Newest … 2 Oldest'],
  ])('links from page %i of %i: %s', (number, count, expected) => {
    expect(numbersOf(number, count).join(' ')).toBe(expected);
  });

  it.each([
    [3, 3, undefined],
    [1, 3, '1–50 from the oldest'],
    [40, 41, '1,951–2,000 from the oldest'],
  ])('says what page %i of %i holds: %s', (number, count, expected) => {
    expect(pagingAt(number, count).held).toBe(expected);
  });

  it.each([
    ['discussed', ['Most discussed', 'More discussed', 'Less discussed', 'Least discussed']],
    ['undated', ['First', 'Previous', 'Next', 'Last']],
  ] as const)('has words for the order “%s”', (order, words) => {
    const { previous, next, pages } = pagingOf(context, '/a/', partOf(2, 3), order);
    const [first, , last] = pages.map((page) => (page === 'gap' ? '…' : page.label));
    expect([first, previous?.label, next?.label, last]).toEqual(words);
  });

  test('a gap stands for two pages or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (a, b) => {
        const [number, count] = [Math.min(a, b), Math.max(a, b)];
        const shown = numbersOf(number, count);
        const words = new Map([
          ['Newest', count],
          ['Oldest', 1],
        ]);
        const numberAt = (at: number) => words.get(shown[at] ?? '') ?? Number(shown[at]);
        expect(shown.map((_, at) => numberAt(at))).toContain(number);
        shown.forEach((label, at) => {
          if (label === '…') expect(numberAt(at - 1) - numberAt(at + 1)).toBeGreaterThan(2);
          else if (shown[at + 1] !== undefined && shown[at + 1] !== '…') {
            expect(numberAt(at + 1)).toBe(numberAt(at) - 1);
          }
        });
      }),
    );
  });
});

describe('nameOfPage', () => {
  it('numbers all pages but the first', () => {
    expect(nameOfPage('Agents', { number: 3, count: 3 })).toBe('Agents');
    expect(nameOfPage('Agents', { number: 2, count: 3 })).toBe('Agents, page 2');
  });
});
