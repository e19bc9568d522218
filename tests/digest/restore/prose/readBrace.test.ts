import { describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/digest/restore/plainText.ts';
import { restore } from '../../../../src/digest/restore/restore.ts';

const read = (text: string) => plainText(restore(text));

describe('braces that only hold something together', () => {
  test.each([
    ['(Li {et al.}, STOC 2021)', '(Li et al., STOC 2021)'],
    ['we propose {HoloV}, a', 'we propose HoloV, a'],
    ['Training ({LLM-EDT}) of', 'Training (LLM-EDT) of'],
    ['tasks. {Compared with} them', 'tasks. Compared with them'],
    [
      '{They are, as such methods often are, slow.} So',
      'They are, as such methods often are, slow. So',
    ],
    ['G{é}n{é}ral {à} long', 'Général à long'],
    ['Pr{é}diction de', 'Prédiction de'],
    ['the DA^{\\textbf{2}} of', 'the DA^2 of'],
    ['is {1.3--1.5} times as fast', 'is 1.3–1.5 times as fast'],
    ['with predictions} has (Li, 2024}). So', 'with predictions has (Li, 2024). So'],
    ['cities. { In addition, we align {on the fly', 'cities. In addition, we align on the fly'],
    ['over 94{,}285 rows', 'over 94,285 rows'],
    ['code at {https://x.org/a}.', 'code at https://x.org/a.'],
    ['code at https://x.org/a}.', 'code at https://x.org/a.'],
    ['at https://x.org/a}{https://x.org/a.', 'at https://x.org/a https://x.org/a.'],
    ['the Trunk Net}work and A}gentic', 'the Trunk Network and Agentic'],
  ])('%j is read as %j', (text, plain) => {
    expect(read(text)).toBe(plain);
  });

  test.each([
    'all {architecture, accuracy} pairs',
    'the UCGM-{T,S} model',
    'the words {bad, poor, fair}',
    'a record {name: value} of',
    'one of {a | b} and',
    'models such as {llama, but }so',
    'of x_1} and [0,1} and {x in',
    'with d^{1alpha}T and sqrt{K}s and x^2{beta}s',
    'frac{abc}s and min{abc}',
    'for 1{,}00 of them',
    'up to {it 20.7}% of x*{n+1}',
  ])('in %j they stay', (text) => {
    expect(
      restore(text)
        .runs.map(({ value, kind, from, to }) => (kind === 'text' ? value : text.slice(from, to)))
        .join(''),
    ).toBe(text);
  });

  test('an escaped set is one', () => {
    expect(read('of \\{Scenario, Probability\\} pairs')).toBe('of {Scenario, Probability} pairs');
  });
});
