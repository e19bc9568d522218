import { describe, expect, it } from 'vitest';
import {
  splitBeside,
  splitWord,
} from '../../../../../src/digest/restore/formulas/tokens/splitWord.ts';

describe('a run of letters', () => {
  it.each([
    ['nlog', ['n', 'log']],
    ['alphabeta', ['alpha', 'beta']],
    ['nklog', ['nk', 'log']],
    ['kll', ['k', 'll']],
    ['borangle', ['bo', 'rangle']],
    ['XtoY', ['X', 'to', 'Y']],
    ['cdotsum', ['cdot', 'sum']],
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

describe('a run of letters beside other signs', () => {
  it.each([
    ['topSigma', '^', ' w', ['top', 'Sigma']],
    ['timesRTX', '8', ' 4', ['times', 'RTX']],
    ['nsum', '{', '_i', ['n', 'sum']],
    ['lambdasum', ' ', '_j', ['lambda', 'sum']],
    ['Bin', ' ', ' R^', ['B', 'in']],
    ['sin', ' ', '{0,', ['s', 'in']],
  ])('%s after “%s” and before “%s” is cut', (run, before, after, pieces) => {
    expect(splitBeside(run, before, after)).toEqual(pieces);
  });

  it.each([
    ['topic', ' ', ' of'],
    ['timesRTX', ' ', ' 4'],
    ['top', '^', ' w'],
    ['sum', ' ', '_i'],
    ['Bin', ' ', ' th'],
    ['sin', ' ', ' x'],
  ])('%s after “%s” and before “%s” is not', (run, before, after) => {
    expect(splitBeside(run, before, after)).toBeUndefined();
  });
});
