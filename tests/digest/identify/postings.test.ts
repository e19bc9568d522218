import { expect, test } from 'vitest';
import { openPostings } from '../../../src/digest/identify/postings.ts';
import fc from '../../support/fastCheck.ts';

test('titles are counted as lists of their own would count them, however long these grow', () => {
  const titles = fc.array(fc.uniqueArray(fc.nat(40), { maxLength: 20 }), { maxLength: 80 });
  const asked = fc.uniqueArray(fc.nat(45), { maxLength: 20 });
  fc.assert(
    fc.property(titles, asked, (all, items) => {
      const postings = openPostings<number>();
      for (const [title, own] of all.entries()) for (const item of own) postings.add(item, title);
      const counts = new Uint16Array(all.length);
      const met = new Int32Array(all.length);
      let count = 0;
      for (const item of items) {
        const expected = all.filter((own) => own.includes(item)).length;
        const place = postings.placeOf(item);
        expect(place === undefined ? 0 : postings.lengthOf(place)).toBe(expected);
        if (place !== undefined) count = postings.count(place, counts, met, count);
      }
      expect([...counts]).toEqual(all.map((own) => items.filter((i) => own.includes(i)).length));
      const inOrder = items.flatMap((item) =>
        [...all.keys()].filter((title) => all[title]?.includes(item)),
      );
      expect([...met.subarray(0, count)]).toEqual([...new Set(inOrder)]);
    }),
  );
});

test('thousands of lists have room beside each other', () => {
  const postings = openPostings<number>();
  for (let title = 0; title < 40; title += 1) {
    for (let item = 0; item < 3000; item += 1 + title) postings.add(item, title);
  }
  const counts = new Uint16Array(40);
  const met = new Int32Array(40);
  const place = postings.placeOf(2520) as number;
  const count = postings.count(place, counts, met, 0);
  const expected = Array.from({ length: 40 }, (_, title) => title).filter(
    (t) => 2520 % (t + 1) === 0,
  );
  expect([...met.subarray(0, count)]).toEqual(expected);
});

test('a list may have more titles than a block of memory has room for', () => {
  const postings = openPostings<string>();
  const most = 150_000;
  for (let title = 0; title < most; title += 1) {
    postings.add('all', title);
    if (title % 3 === 0) postings.add('some', title);
    if (title % 50_000 === 0) postings.add('few', title);
  }
  const counts = new Uint16Array(most);
  const met = new Int32Array(most);
  let count = 0;
  for (const item of ['few', 'some', 'all']) {
    count = postings.count(postings.placeOf(item) as number, counts, met, count);
  }
  expect(count).toBe(most);
  expect([...met.subarray(0, 5)]).toEqual([0, 50_000, 100_000, 3, 6]);
  const wrong = counts.findIndex(
    (found, title) => found !== 1 + Number(title % 3 === 0) + Number(title % 50_000 === 0),
  );
  expect(wrong).toBe(-1);
});
