import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameOfPage, paginate, pagingOf, placeOfPage } from '../../src/site/paging.ts';
import { sampleContext } from './sampleLibrary.ts';

const context = sampleContext([]);
const numbersOf = (number: number, count: number) =>
  pagingOf(context, '/topics/a/', { number, count }).pages.map((page) =>
    page === 'gap' ? '…' : page.label,
  );

describe('paginate', () => {
  it('cuts a list into pages of a size', () => {
    expect(paginate([1, 2, 3, 4, 5], 2)).toEqual([
      { items: [1, 2], number: 1, count: 3 },
      { items: [3, 4], number: 2, count: 3 },
      { items: [5], number: 3, count: 3 },
    ]);
  });

  it('gives an empty list one page', () => {
    expect(paginate([], 50)).toEqual([{ items: [], number: 1, count: 1 }]);
  });

  test('every item is on one page, in order, and no page is empty or too long', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (items, size) => {
          const parts = paginate(items, size);
          expect(parts.flatMap((part) => part.items)).toEqual(items);
          for (const part of parts) {
            expect(part.items.length).toBeGreaterThan(0);
            expect(part.items.length).toBeLessThanOrEqual(size);
            expect(part.count).toBe(parts.length);
          }
        },
      ),
    );
  });
});

describe('pagingOf', () => {
  it('gives the first page the address of the list', () => {
    expect(placeOfPage('/years/2024/', 1)).toBe('/years/2024/');
    expect(placeOfPage('/years/2024/', 3)).toBe('/years/2024/3/');
    const { previous, next } = pagingOf(context, '/years/2024/', { number: 2, count: 3 });
    expect(previous?.href).toBe('/offprint/years/2024/');
    expect(next?.href).toBe('/offprint/years/2024/3/');
  });

  it('ends at both ends', () => {
    expect(pagingOf(context, '/a/', { number: 1, count: 2 }).previous).toBeUndefined();
    expect(pagingOf(context, '/a/', { number: 2, count: 2 }).next).toBeUndefined();
  });

  it.each([
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [1, 9, '1 2 … 9'],
    [4, 9, '1 2 3 4 5 … 9'],
    [5, 9, '1 … 4 5 6 … 9'],
    [6, 9, '1 … 5 6 7 8 9'],
    [9, 9, '1 … 8 9'],
  ])('links from page %i of %i: %s', (number, count, expected) => {
    expect(numbersOf(number, count).join(' ')).toBe(expected);
  });

  test('a gap stands for two pages or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (a, b) => {
        const [number, count] = [Math.min(a, b), Math.max(a, b)];
        const shown = numbersOf(number, count);
        expect(shown).toContain(String(number));
        shown.forEach((label, at) => {
          const [before, after] = [Number(shown[at - 1]), Number(shown[at + 1])];
          if (label === '…') expect(after - before).toBeGreaterThan(2);
          else if (shown[at + 1] !== undefined && shown[at + 1] !== '…') {
            expect(after).toBe(Number(label) + 1);
          }
        });
      }),
    );
  });
});

describe('nameOfPage', () => {
  it('numbers all pages but the first', () => {
    expect(nameOfPage('Agents', { number: 1 })).toBe('Agents');
    expect(nameOfPage('Agents', { number: 2 })).toBe('Agents, page 2');
  });
});
