import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../scripts/restoration/plainMarkdown.ts';
import { plainText } from '../../../src/digest/restore/plainText.ts';
import { restore } from '../../../src/digest/restore/restore.ts';
import { serializeMdx } from '../../../src/digest/write/markdown.ts';

const LENGTH = 4_000;
/** Four times the text takes four times as long; what is quadratic takes sixteen times as long. */
const MOST = 9;
/** Below this the clock says nothing, in milliseconds. */
const TOO_SHORT = 15;

/** A text of a length made by repeating a piece; with a counter in each, no cache helps. */
const repeat = (piece: string, length: number, counted = false) => {
  const pieces: string[] = [];
  for (let at = 0, size = 0; size < length; at++) {
    pieces.push(counted ? `${piece}${at.toString(36)}` : piece);
    size += (pieces.at(-1) as string).length;
  }
  return pieces.join('');
};

/** Milliseconds that this thread has worked; waiting for others on a busy machine is no work. */
const worked = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds for one reading. */
const timeOf = (text: string) => {
  const start = worked();
  const restoration = restore(text);
  toMarkdown(restoration);
  plainText(restoration);
  return worked() - start;
};

/**
 * Measures texts of two lengths, one right after the other: a machine that becomes slow in between makes
 * what is linear look quadratic. Such a pair is given a second and third chance.
 */
const expectLinear = (time: (length: number) => number) => {
  const pairs: { short: number; long: number }[] = [];
  const isLinear = ({ short, long }: { short: number; long: number }) => long < MOST * short;
  while (pairs.length < 3 && !pairs.some(isLinear)) {
    pairs.push({ short: Math.max(TOO_SHORT, time(LENGTH)), long: time(4 * LENGTH) });
  }
  expect(pairs).toSatisfy((all: typeof pairs) => all.some(isLinear));
};

describe('hostile input is read in linear time', () => {
  test.each([
    ...['$', '$x', '{', '}', '_', '_{', '^', '|', '\\', '\\(', '\\[', '\\textbf{', '{\\em ', '`'],
    ...[
      '~',
      '-',
      '--',
      '"',
      "'",
      '*',
      '**a',
      'http://',
      ' ',
      '\n',
      '\\begin{align}',
      '\\"',
      '\\c ',
    ],
    ...[
      '{a}',
      '$$',
      '$a_',
      'a ',
      '<!--',
      '\\href{',
      '\\textcolor{',
      '(',
      'alpha',
      'theta ',
      ' geq ',
      '10^',
      '2times ',
      '(x,',
      ' rightarrow 5 ',
      'mathbf{ab',
      'x2014a',
      'https://x.org/a{b}',
      'O(n^2',
      'x _1 ',
      'langle ',
      'sum_i 1{2',
      'α',
      'x²',
      '<a ',
    ],
    ...[
      '\\SI{1}{',
      '\\(\\foo\\)',
      '$\\oo{',
      '}{',
      '{a b} ',
      '{a b',
      'http://a}',
      '\\footnote{',
      '{,}100',
    ],
    ...[
      'word s ',
      'snake_',
      'R_{T}(',
      'sim2',
      '{1,2}',
      'I(X;',
      'textbf2',
      '5 mu',
      '2^-1',
      'L_ab ',
      '\\b{eta}',
    ],
    ...['\\begin{math}\\(', '\\(\\)\\[', '"a* ', '{\\em *a', '  \t', '`a" ', "'a _", '|x|_', '1{'],
  ])('runs of %j', (piece) => {
    expectLinear((length) => timeOf(repeat(piece, length)));
    expectLinear((length) => timeOf(repeat(piece, length, true)));
  });

  test('touching formulas are joined without being parsed over and over', () => {
    let number = 0;
    const touching = (length: number) =>
      repeat('$x_{#}$', length).replaceAll('#', () => String(number++));
    expectLinear((length) => timeOf(touching(length)));
    expect(restore(touching(LENGTH)).formulas.length).toBeLessThan(20);
  });

  test.each([' ', '{', '$', '*a', '<', '&', '_'])('the MDX of a run of %j', (piece) => {
    expectLinear((length) => {
      const { children } = restore(`x${repeat(piece, length)}x`);
      const start = worked();
      serializeMdx([children]);
      return worked() - start;
    });
  });
});
