import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeBreakFormulas } from '../../../src/site/formulas/breakFormulas.ts';

/** A part of a formula as KaTeX makes it: a strut, then the signs. */
function partOf(signs: string, strutStyle: string): Element {
  const span = (className: string, style: string, children: Element['children']): Element => ({
    type: 'element',
    tagName: 'span',
    properties: { className: [className], ...(style === '' ? {} : { style }) },
    children,
  });
  return span('base', '', [
    span('strut', strutStyle, []),
    span('mord', '', [{ type: 'text', value: signs }]),
  ]);
}

/** Runs the plugin over one part. */
function transform(part: Element): Element['properties'] {
  const tree: Root = { type: 'root', children: [part] };
  rehypeBreakFormulas()(tree);
  return part.properties;
}

describe('rehypeBreakFormulas', () => {
  it('leaves a short part as it is', () => {
    expect(transform(partOf('f(x)', 'height:1em;vertical-align:-0.25em;'))).toEqual({
      className: ['base'],
    });
  });

  it('lets a long part scroll, on the baseline of its line', () => {
    expect(transform(partOf('x'.repeat(40), 'height:1em;vertical-align:-0.25em;'))).toEqual({
      className: ['base', 'wide'],
      style: 'vertical-align:-0.25em',
    });
  });

  it('takes a part without depth to stand on the baseline', () => {
    expect(transform(partOf('x'.repeat(40), 'height:0.6em;')).style).toBe('vertical-align:0em');
  });

  it('keeps a short formula in one piece, and lets a long one break', () => {
    const classesOf = (signs: string) => {
      const formula: Element = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['katex-html'] },
        children: [partOf(signs, '')],
      };
      return transform(formula)['className'];
    };
    expect(classesOf('f(x)=y')).toEqual(['katex-html', 'whole']);
    expect(classesOf('f(x)=y+z+a+b+c+d+e')).toEqual(['katex-html']);
  });
});
