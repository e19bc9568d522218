import { afterEach, expect, it, vi } from 'vitest';
import { formulaHtml } from '../../../src/site/abstracts/formulaHtml.ts';
import { spokenAbstract } from '../../../src/site/abstracts/spokenAbstract.ts';
import { typesetMdx } from '../../../src/site/abstracts/typesetAbstract.ts';
import { quietly } from '../../../src/site/formulas/renderFormula.ts';
import { typesetFormula } from '../../../src/site/formulas/typeset.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

it('says nothing about signs that KaTeX has no font for, on whichever way to HTML', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(typesetFormula('x_😀')).toContain('😀');
  expect(formulaHtml('y_😀')).toContain('😀');
  expect(spokenAbstract('where $z_😀$')).toContain('😀');
  expect(typesetMdx('where $w_😀$', [])).toContain('😀');
  expect(warn).not.toHaveBeenCalled();
});

it('lets all else be told, and gives the console back where KaTeX throws', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(() =>
    quietly(() => {
      console.warn('No character metrics for %s', 'x');
      console.warn('something else', 1);
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect(warn.mock.calls).toEqual([['something else', 1]]);
  console.warn('later');
  expect(warn).toHaveBeenCalledTimes(2);
});
