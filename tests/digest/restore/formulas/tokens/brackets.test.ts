import { describe, expect, test } from 'vitest';
import {
  bracketStep,
  endOfGroup,
} from '../../../../../src/digest/restore/formulas/tokens/brackets.ts';
import { tokenize } from '../../../../../src/digest/restore/formulas/tokens/tokenize.ts';

describe('bracketStep', () => {
  test.each([
    ['([{', [1, 1, 1]],
    [')]}', [-1, -1, -1]],
    ['x|<', [0, 0, 0]],
  ])('counts the signs of %j', (signs, steps) => {
    expect([...signs].map(bracketStep)).toEqual(steps);
  });
});

describe('endOfGroup', () => {
  test.each([
    ['{a}b', '{a}'],
    ['{a{b}c}d', '{a{b}c}'],
    ['{a{b}', '{a{b}'],
  ])('finds the group %j begins with', (text, group) => {
    const tokens = tokenize(text);
    const end = endOfGroup(tokens, 0, tokens.length - 1);
    expect(text.slice(0, tokens[end]?.to)).toBe(group);
  });
});
