import { describe, expect, test } from 'vitest';
import { SIGNS } from '../../../../src/digest/restore/prose/commands.ts';

describe('the commands that stand for a sign', () => {
  test.each([
    ['o', 'ø'],
    ['percent', '%'],
    ['textmu', 'µ'],
    ['textbackslash', '\\'],
    ['textasciitilde', '~'],
    ['textunderscore', '_'],
    ['textpm', '±'],
    ['item', '•'],
    ['textquotesingle', "'"],
    ['rq', '’'],
    ['eg', 'e.g.'],
    ['ie', 'i.e.'],
    ['vs', 'vs.'],
    ['cf', 'cf.'],
    ['etal', 'et al.'],
    ['quad', ' '],
  ])('\\%s stands for %s', (name, sign) => {
    expect(SIGNS.get(name)).toBe(sign);
  });

  test('have one each: in a table with a cell too few, names stand for names', () => {
    expect([...SIGNS].filter(([, sign]) => sign === undefined || SIGNS.has(sign))).toEqual([]);
    expect([...SIGNS.keys()].filter((name) => !/^[A-Za-z]+$/.test(name))).toEqual([]);
  });
});
