import { describe, expect, it } from 'vitest';
import { splitWord } from '../../../../src/digest/restore/formulas/splitWord.ts';

describe('a run of letters', () => {
  it.each([
    ['nlog', ['n', 'log']],
    ['alphabeta', ['alpha', 'beta']],
    ['nklog', ['nk', 'log']],
    ['muP', ['mu', 'P']],
    ['EnglishrightarrowGerman', ['English', 'rightarrow', 'German']],
  ])('%s is cut where commands were glued', (run, pieces) => {
    expect(splitWord(run)).toEqual(pieces);
  });

  it.each(['sample', 'impartial', 'Impartial', 'mutant', 'Spelling', 'Campbell', 'tot', 'quell'])(
    '%s is a word',
    (run) => {
      expect(splitWord(run)).toEqual([run]);
    },
  );
});
