import { describe, expect, it } from 'vitest';
import { paperName } from '../../../../src/components/search/engine/indexParts.ts';
import { rank } from '../../../../src/components/search/engine/rank.ts';

const found = (row: number, score: number, ...words: number[]) => ({
  id: paperName(row, 1, 'xx'),
  score,
  words,
  data: () => Promise.reject(new Error('not asked for')),
});

describe('rank', () => {
  it.each([
    { name: 'the better score first', asked: 1, results: [found(0, 1), found(1, 2)], rows: [1, 0] },
    {
      name: 'of equals the last first',
      asked: 1,
      results: [found(0, 1), found(1, 1)],
      rows: [1, 0],
    },
    {
      name: 'words together before words apart',
      asked: 3,
      results: [found(0, 10, 4, 5, 6), found(1, 11, 4, 9, 14, 15)],
      rows: [0, 1],
    },
    {
      name: 'words together not before a far better score',
      asked: 2,
      results: [found(0, 10, 4, 5), found(1, 20, 4, 9)],
      rows: [1, 0],
    },
    {
      name: 'a place that matched twice once',
      asked: 2,
      results: [found(0, 10, 4, 4), found(1, 11, 3)],
      rows: [1, 0],
    },
  ])('puts $name', ({ results, asked, rows }) => {
    expect([...rank(results, 1, asked).keys()]).toEqual(rows);
  });
});
