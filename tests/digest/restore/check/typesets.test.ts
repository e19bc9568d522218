import { expect, test } from 'vitest';
import { typesets } from '../../../../src/digest/restore/check/typesets.ts';

const nested = (opening: string, closing: string) => (depth: number) =>
  `${opening.repeat(depth)}x${closing.repeat(depth)}`;

test.each([
  ['\\sqrt{', '}'],
  ['\\widehat{', '}'],
  ['x^{', '}'],
  ['\\left(', '\\right)'],
  ['\\begin{matrix}', '\\end{matrix}'],
])(
  '%s is set as deep as authors nest, and not so deep that a browser fails',
  (opening, closing) => {
    const formula = nested(opening, closing);
    expect([1, 10, 19, 21, 60, 80].map((depth) => typesets(formula(depth)))).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  },
);

test.each([
  '\\raisebox{-900em}{gone}',
  '\\hspace{-1000em}x',
  'x\\kern-500em y',
  'x \\mkern 900mu y',
  '\\rule{20em}{20em}',
  '\\rule[-90cm]{1em}{1em}',
])('%s moves, spaces or draws too much', (tex) => {
  expect(typesets(tex)).toBe(false);
});

test.each([
  '\\hspace{0.5em}x',
  'x\\kern-2pt y',
  'x \\mkern-3mu y',
  '\\rule{1em}{0.4pt}',
  '\\raisebox{2pt}{100}',
  '10 cm \\to -900',
])('%s stays in its place', (tex) => {
  expect(typesets(tex)).toBe(true);
});

test('formulas side by side are not deep, nor are escaped braces', () => {
  expect(typesets('\\sqrt{x} + '.repeat(40).concat('y'))).toBe(true);
  expect(typesets('\\{ '.repeat(40).concat('y'))).toBe(true);
});
