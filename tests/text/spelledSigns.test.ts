import { describe, expect, it } from 'vitest';
import { spelledNames, spellSigns } from '../../src/text/spelledSigns.ts';

describe('spellSigns', () => {
  it.each([
    ['C++', 'Cplusplus', ['Cplusplus']],
    ['(C/C++), F#', '(C/Cplusplus), Fsharp', ['Cplusplus', 'Fsharp']],
    ['RegMean++', 'RegMean++', []],
    ['C++11 and #1', 'C++11 and #1', []],
  ])('of %s is %s', (text, spelled, names) => {
    expect(spellSigns(text)).toBe(spelled);
    expect(spelledNames(text)).toEqual(names);
  });
});
